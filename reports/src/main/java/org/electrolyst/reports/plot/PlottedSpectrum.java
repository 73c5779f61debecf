package org.electrolyst.reports.plot;

import java.util.Optional;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A spectrum in a picture.
 *
 * @param label its name in the legend
 * @param measured drawn as markers
 * @param fitted drawn as a line; empty without a fit
 */
public record PlottedSpectrum(String label, ImpedanceSpectrum measured, Optional<ImpedanceSpectrum> fitted) {}
