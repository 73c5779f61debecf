/** Instec hot and cold stages behind an mK2000B controller. Tested on the simulator only. */
@NullMarked
package org.electrolyst.drivers.instec;

import org.jspecify.annotations.NullMarked;
