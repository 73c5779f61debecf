/** Keysight and Agilent E4980A meters by GPIB or network. Experimental. */
@NullMarked
package org.electrolyst.drivers.keysight;

import org.jspecify.annotations.NullMarked;
