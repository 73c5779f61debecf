/** Chambers behind Watlow F4 controllers, over Modbus RTU. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.watlow;

import org.jspecify.annotations.NullMarked;
