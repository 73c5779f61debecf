/** Dense linear least squares. */
@NullMarked
package org.electrolyst.analysis.linear;

import org.jspecify.annotations.NullMarked;
