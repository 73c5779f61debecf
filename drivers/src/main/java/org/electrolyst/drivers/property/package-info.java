/** Instruments as tables of properties: how each number is read and set, in which unit and range, and how a change is verified. */
@NullMarked
package org.electrolyst.drivers.property;

import org.jspecify.annotations.NullMarked;
