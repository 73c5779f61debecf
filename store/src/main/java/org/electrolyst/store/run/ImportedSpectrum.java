package org.electrolyst.store.run;

import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;

/**
 * A spectrum that was read from a file.
 *
 * @param spectrum the points
 * @param conditions how it was measured
 */
public record ImportedSpectrum(ImpedanceSpectrum spectrum, SpectrumConditions conditions) {}
