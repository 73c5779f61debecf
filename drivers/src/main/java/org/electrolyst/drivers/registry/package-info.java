/** Every driver there is: one line each. */
@NullMarked
package org.electrolyst.drivers.registry;

import org.jspecify.annotations.NullMarked;
