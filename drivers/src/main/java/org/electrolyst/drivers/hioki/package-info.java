/** Hioki IM35xx impedance analysers and LCR meters over USB or RS-232. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.hioki;

import org.jspecify.annotations.NullMarked;
