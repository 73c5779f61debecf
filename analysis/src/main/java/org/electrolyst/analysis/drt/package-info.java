/** Distributions of relaxation times of impedance spectra, with the peaks and the starting circuits read from them. */
@NullMarked
package org.electrolyst.analysis.drt;

import org.jspecify.annotations.NullMarked;
