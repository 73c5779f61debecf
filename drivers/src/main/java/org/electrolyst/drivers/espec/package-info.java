/** ESPEC chambers over their text interface. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.espec;

import org.jspecify.annotations.NullMarked;
