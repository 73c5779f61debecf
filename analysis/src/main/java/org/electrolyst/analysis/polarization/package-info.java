/** Currents after a voltage step: when they are steady, and what they were before any salt gradient. */
@NullMarked
package org.electrolyst.analysis.polarization;

import org.jspecify.annotations.NullMarked;
