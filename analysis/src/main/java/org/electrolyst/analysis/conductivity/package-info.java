/** From resistances and geometry to conductivities. */
@NullMarked
package org.electrolyst.analysis.conductivity;

import org.jspecify.annotations.NullMarked;
