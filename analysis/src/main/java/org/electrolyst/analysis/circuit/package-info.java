/** Equivalent circuits: elements, notation, and their impedance with derivatives. */
@NullMarked
package org.electrolyst.analysis.circuit;

import org.jspecify.annotations.NullMarked;
