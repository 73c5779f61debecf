/** Samples with every version of their cell. */
@NullMarked
package org.electrolyst.store.sample;

import org.jspecify.annotations.NullMarked;
