/** Samples compared with one another: against density, pressure, solvent or time, and as a family of activation energies. */
@NullMarked
package org.electrolyst.analysis.compare;

import org.jspecify.annotations.NullMarked;
