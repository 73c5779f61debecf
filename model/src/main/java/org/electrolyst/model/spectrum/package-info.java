/** Impedance spectra and the conditions they were measured under. */
@NullMarked
package org.electrolyst.model.spectrum;

import org.jspecify.annotations.NullMarked;
