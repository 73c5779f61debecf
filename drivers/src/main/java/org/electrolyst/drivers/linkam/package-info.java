/** Linkam temperature controllers T92 to T95, over their serial protocol. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.linkam;

import org.jspecify.annotations.NullMarked;
