/** What determines an analysis, as text and hash. */
@NullMarked
package org.electrolyst.analysis.recipe;

import org.jspecify.annotations.NullMarked;
