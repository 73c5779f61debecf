/** Eurotherm controllers over Modbus RTU and EI-Bisynch. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.eurotherm;

import org.jspecify.annotations.NullMarked;
