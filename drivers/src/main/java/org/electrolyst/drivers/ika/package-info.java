/** IKA circulators and hotplates over their NAMUR commands. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.ika;

import org.jspecify.annotations.NullMarked;
