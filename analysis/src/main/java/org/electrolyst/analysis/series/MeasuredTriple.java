package org.electrolyst.analysis.series;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.polarization.PolarizationCurve;

/**
 * A Bruce-Vincent experiment as it was measured: spectrum, hold, spectrum under bias, for each bias and polarity.
 *
 * @param source names it in the result
 * @param branches at least one
 * @param meter how well voltage and current were measured
 */
public record MeasuredTriple(String source, List<Branch> branches, MeterAccuracy meter) {
    public MeasuredTriple {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("the triple " + source + " has no branch");
        }
    }

    /**
     * One bias of one polarity.
     *
     * @param curve names the measured hold, such as {@code c7}
     * @param setVoltageV what the instrument was told to hold, V, with its sign; groups polarities, else unused
     * @param openCircuitV measured before the hold as the mean of ten readings or more, V; empty where it was not
     * @param before spectrum right before the hold
     * @param hold measured current and voltage
     * @param underBias spectrum at the end of the hold, the voltage still applied
     * @param currentRangeA full scale of the current range of the hold, A; empty where unknown
     * @param openS how long the cell was open between what polarised it last and the spectrum before, s; empty where nothing
     *     is known to have
     */
    public record Branch(
            String curve,
            double setVoltageV,
            OptionalDouble openCircuitV,
            MeasuredSpectrum before,
            PolarizationCurve hold,
            MeasuredSpectrum underBias,
            OptionalDouble currentRangeA,
            OptionalDouble openS) {}
}
