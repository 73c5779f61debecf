/** The choice of an equivalent circuit where nobody named one. */
@NullMarked
package org.electrolyst.analysis.search;

import org.jspecify.annotations.NullMarked;
