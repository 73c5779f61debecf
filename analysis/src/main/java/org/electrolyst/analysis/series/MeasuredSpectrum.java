package org.electrolyst.analysis.series;

import java.util.OptionalDouble;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * One spectrum of a series.
 *
 * @param data where it came from
 * @param spectrum the points
 * @param temperatureK temperature of the sample, K; empty where unknown
 * @param temperatureUncertaintyK standard uncertainty of that temperature, K; empty where unknown
 */
public record MeasuredSpectrum(
        DataSource data,
        ImpedanceSpectrum spectrum,
        OptionalDouble temperatureK,
        OptionalDouble temperatureUncertaintyK) {
    /** A spectrum whose temperature states no uncertainty. */
    public MeasuredSpectrum(DataSource data, ImpedanceSpectrum spectrum, OptionalDouble temperatureK) {
        this(data, spectrum, temperatureK, OptionalDouble.empty());
    }
}
