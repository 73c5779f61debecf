/** Circulators, chambers and controllers that know a setpoint and no ramp, as temperature stages whose ramps the program leads. */
@NullMarked
package org.electrolyst.drivers.thermostat;

import org.jspecify.annotations.NullMarked;
