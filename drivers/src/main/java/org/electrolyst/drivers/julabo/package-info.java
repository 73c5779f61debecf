/** Julabo circulators and recirculating coolers, over their serial commands. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.julabo;

import org.jspecify.annotations.NullMarked;
