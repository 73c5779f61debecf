/** Lake Shore temperature controllers 331, 335 and 336, over their serial commands. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.lakeshore;

import org.jspecify.annotations.NullMarked;
