/** Weighted complex least squares of a circuit to a spectrum. */
@NullMarked
package org.electrolyst.analysis.fit;

import org.jspecify.annotations.NullMarked;
