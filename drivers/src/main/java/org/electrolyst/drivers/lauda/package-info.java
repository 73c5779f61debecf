/** LAUDA circulators over their text interface. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.lauda;

import org.jspecify.annotations.NullMarked;
