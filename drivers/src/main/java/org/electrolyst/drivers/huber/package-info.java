/** Huber circulators over their PB and LAI commands. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.huber;

import org.jspecify.annotations.NullMarked;
