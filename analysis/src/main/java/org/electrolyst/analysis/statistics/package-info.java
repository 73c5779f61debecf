/** Tests of hypotheses that several analyses use. */
@NullMarked
package org.electrolyst.analysis.statistics;

import org.jspecify.annotations.NullMarked;
