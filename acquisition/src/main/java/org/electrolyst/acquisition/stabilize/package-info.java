/** Decides from temperature readings alone whether a sample has become steady at its target. */
@NullMarked
package org.electrolyst.acquisition.stabilize;

import org.jspecify.annotations.NullMarked;
