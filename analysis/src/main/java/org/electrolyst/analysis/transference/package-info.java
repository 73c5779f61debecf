/** Bruce-Vincent current fractions. */
@NullMarked
package org.electrolyst.analysis.transference;

import org.jspecify.annotations.NullMarked;
