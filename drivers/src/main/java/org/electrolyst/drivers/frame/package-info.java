/** Readers that cut a stream of bytes into frames, in bounded memory, and find the next frame after garbage. */
@NullMarked
package org.electrolyst.drivers.frame;

import org.jspecify.annotations.NullMarked;
