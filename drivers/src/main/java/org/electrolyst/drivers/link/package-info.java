/** Serial ports of this computer. */
@NullMarked
package org.electrolyst.drivers.link;

import org.jspecify.annotations.NullMarked;
