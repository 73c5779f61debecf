package org.electrolyst.analysis.polarization;

import java.util.Optional;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Estimate;

/**
 * How the current of a symmetric cell approaches its steady value after a voltage step: I = I_ss + A exp(-t/t1) at long
 * times, where the slowest mode of salt diffusion is left (t1 about L²/(π² D)). Early diffusion looks steady when it is not
 * (Evans, Vincent, Bruce, Polymer 28 (1987) 2324, doi 10.1016/0032-3861(87)90394-6, waited for days), so that a current is
 * never taken for steady by its slope alone.
 *
 * @param shape what the record shows
 * @param steadyCurrentA I_ss, A, with the scatter of the record and the difference between windows of the fit; where the
 *     shape is {@link Shape#EARLY} only the mean of the last part, without uncertainty
 * @param timeConstantS t1, s; where flat that of a transient that was over long ago, else 0; a guess that grows with
 *     the record where early
 * @param timeConstantsElapsed time since the step over t1; 0 where flat
 * @param relativeDeparture |I(end) - I_ss|/|I_ss| by the fit; where flat the largest relative change since the start that the
 *     scatter allows (95 %); at least 0
 * @param elapsedS time since the step at the last sample, s
 * @param fromS where the part of the record begins that tells the steady current, s
 */
public record Decay(
        Shape shape,
        Estimate steadyCurrentA,
        double timeConstantS,
        double timeConstantsElapsed,
        double relativeDeparture,
        double elapsedS,
        double fromS) {

    /** What a record of current shows. */
    public enum Shape {
        /** It still changes in a way that does not tell where it will end. */
        EARLY,
        /** One exponential describes its late part, and its time constant is known. */
        DECAYING,
        /** It has not changed since the start or a transient that was over long ago, within its scatter. */
        FLAT
    }

    /**
     * Fits the late part of a curve. Fast enough to be called with each batch of points of a hold.
     *
     * @param curve samples of a hold in any spacing; times count from the step
     * @return empty while there are too few samples for a statement
     */
    public static Optional<Decay> fit(PolarizationCurve curve) {
        return new DecaySearch(new BinnedCurrent(curve)).decay();
    }

    /** Whether the time constant is known, and with it the steady current. */
    public boolean identifiable() {
        return shape == Shape.DECAYING;
    }

    /** Whether no change was seen at any time, not even a transient. */
    public boolean isFlatFromTheStart() {
        return shape == Shape.FLAT && timeConstantS == 0;
    }

    /**
     * I_0/I_ss - 1 by the decay alone, whose slowest mode has 8/π² of the whole where R_d is small; at least 0. Meant where
     * {@link #identifiable()}.
     */
    public double relativeChange() {
        return Math.PI * Math.PI / 8 * relativeDeparture * Math.exp(timeConstantsElapsed);
    }
}
