/** Lines to instruments: serial ports and TCP, one owner per port, and the ports of this computer. */
@NullMarked
package org.electrolyst.drivers.link;

import org.jspecify.annotations.NullMarked;
