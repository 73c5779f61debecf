/** Keithley 2400 series source meters over RS-232. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.keithley;

import org.jspecify.annotations.NullMarked;
