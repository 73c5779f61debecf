package org.electrolyst.reports.plot;

import java.util.Optional;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A spectrum in a picture.
 *
 * @param label its name in the legend
 * @param measured drawn as markers
 * @param fitted drawn as a line; empty without a fit
 * @param distribution its relaxation times; empty if they are not known
 */
public record PlottedSpectrum(
        String label,
        ImpedanceSpectrum measured,
        Optional<ImpedanceSpectrum> fitted,
        Optional<DrtResult.Distribution> distribution) {
    /** One without relaxation times. */
    public PlottedSpectrum(String label, ImpedanceSpectrum measured, Optional<ImpedanceSpectrum> fitted) {
        this(label, measured, fitted, Optional.empty());
    }
}
