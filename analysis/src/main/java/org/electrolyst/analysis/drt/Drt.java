package org.electrolyst.analysis.drt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Distribution of relaxation times by Tikhonov regularisation with non-negative unknowns: Z = R∞ + jωL + tail +
 * ∫γ(ln τ)/(1 + jωτ) d ln τ. Residuals are relative to |Z|; the time constants reach a decade beyond the measured window,
 * on the slow side only without a tail. The same data and settings give the same numbers to the last bit.
 */
public final class Drt {
    private static final int SMALLEST = 5;
    private static final double MOST_DECADES = 30;

    private Drt() {}

    /**
     * The distribution of a spectrum.
     *
     * @param data where the spectrum came from; copied into the result
     * @return always a result; without a distribution its flag says why
     */
    public static DrtResult of(DataSource data, ImpedanceSpectrum measured, DrtSettings settings, Cancel cancel)
            throws Cancelled {
        Optional<Flag> obstacle = obstacle(measured);
        if (obstacle.isPresent()) {
            return new DrtResult(data, measured.size(), Optional.empty(), List.of(obstacle.get()));
        }
        ImpedanceSpectrum spectrum = PointMerge.merged(measured.byDescendingFrequency());
        TailSearch.Found found = new TailSearch(spectrum, settings, cancel).find();
        return new DrtReading(data, measured, spectrum, settings, found).read(cancel);
    }

    private static Optional<Flag> obstacle(ImpedanceSpectrum spectrum) {
        long frequencies =
                Arrays.stream(spectrum.frequencyHz().toArray()).distinct().count();
        if (frequencies < SMALLEST) {
            return Optional.of(Flag.needsPerson(
                    "tooFewPoints",
                    frequencies + " different frequencies cannot determine a distribution; measure at least "
                            + SMALLEST));
        }
        double decades = Math.log10(spectrum.frequencyHz().max())
                - Math.log10(spectrum.frequencyHz().min());
        if (decades > MOST_DECADES) {
            return Optional.of(Flag.needsPerson(
                    "frequenciesOutOfRange",
                    "frequencies span " + QuantityFormat.number(decades, 3)
                            + " decades; no instrument covers more than " + (int) MOST_DECADES
                            + ": check the column and its unit"));
        }
        for (int i = 0; i < spectrum.size(); i++) {
            double modulus = spectrum.modulusOhm(i);
            if (!(modulus > 1e-100 && modulus < 1e100)) {
                return Optional.of(Flag.needsPerson(
                        modulus == 0 ? "zeroImpedance" : "impedanceOutOfRange",
                        "point " + (i + 1) + " has a modulus of " + modulus
                                + " Ω, by which its residuals cannot be divided; leave it out or check the unit"));
            }
        }
        return Optional.empty();
    }
}
