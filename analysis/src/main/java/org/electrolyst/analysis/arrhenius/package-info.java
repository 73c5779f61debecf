/** Activation energies. */
@NullMarked
package org.electrolyst.analysis.arrhenius;

import org.jspecify.annotations.NullMarked;
