/** A temperature series analysed as a whole. */
@NullMarked
package org.electrolyst.analysis.series;

import org.jspecify.annotations.NullMarked;
