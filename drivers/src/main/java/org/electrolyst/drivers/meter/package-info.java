/** Meters that are asked for one point after the other: the measurement lives here, not in the device. */
@NullMarked
package org.electrolyst.drivers.meter;

import org.jspecify.annotations.NullMarked;
