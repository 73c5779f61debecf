/** Samples, cells and their geometry. */
@NullMarked
package org.electrolyst.model.sample;

import org.jspecify.annotations.NullMarked;
