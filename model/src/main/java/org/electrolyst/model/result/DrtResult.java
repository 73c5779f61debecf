package org.electrolyst.model.result;

import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The distribution of relaxation times of a spectrum.
 *
 * @param data the spectrum's origin
 * @param points how many points it has
 * @param distribution empty if it cannot be computed, which a flag explains
 * @param flags what a reader must know
 */
public record DrtResult(DataSource data, int points, Optional<Distribution> distribution, List<Flag> flags)
        implements Result {
    public DrtResult {
        flags = List.copyOf(flags);
    }

    @Override
    public String source() {
        return data.source();
    }

    /**
     * Z = R∞ + jωL + tail + ∫γ(ln τ)/(1 + jωτ) d ln τ, none of it negative.
     *
     * @param lambda weight of the penalty on the roughness of γ, a pure number
     * @param seriesResistanceOhm R∞, Ω
     * @param inductanceH L, H
     * @param tail blocking electrodes in series; empty for none
     * @param tailReason why there is this tail or none
     * @param polarizationResistanceOhm ∫γ d ln τ, Ω
     * @param polarizationResistanceBand its smallest and largest value over the band of lambda
     * @param curve γ over the time constants
     * @param peaks of γ, fastest first
     * @param rmsResidualPercent root mean square of the residuals of Z' and Z'' over |Z|, %
     * @param model the impedance that it amounts to, at the measured frequencies
     */
    public record Distribution(
            Lambda lambda,
            double seriesResistanceOhm,
            double inductanceH,
            Optional<Tail> tail,
            String tailReason,
            double polarizationResistanceOhm,
            Band polarizationResistanceBand,
            Curve curve,
            List<Peak> peaks,
            double rmsResidualPercent,
            ImpedanceSpectrum model) {
        public Distribution {
            peaks = List.copyOf(peaks);
        }
    }

    /**
     * The weight of the penalty and where it comes from.
     *
     * @param value positive
     * @param method {@code gcv}, {@code l-curve}, {@code re-im} or {@code given}
     * @param reason why this value
     * @param choices what each criterion chooses
     * @param band values of lambda over which the band of γ is taken
     */
    public record Lambda(double value, String method, String reason, List<Choice> choices, Band band) {
        public Lambda {
            choices = List.copyOf(choices);
        }
    }

    /** The lambda that one criterion chooses. */
    public record Choice(String method, double lambda) {}

    /** From {@code lower} to {@code upper}, both included. */
    public record Band(double lower, double upper) {
        public Band {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("a band from " + lower + " to " + upper + " is empty");
            }
        }
    }

    /**
     * What stands for blocking electrodes: Z = 1/(Q(jω)ⁿ).
     *
     * @param magnitude Q, S sⁿ; the capacitance in F where n is 1
     * @param exponent n
     */
    public record Tail(double magnitude, double exponent) {
        public boolean isCapacitor() {
            return exponent == 1;
        }
    }

    /**
     * γ(ln τ), as many values each.
     *
     * @param tauS rising, s
     * @param gammaOhm Ω
     * @param lowerOhm smallest value over the band of lambda, Ω
     * @param upperOhm largest value over the band of lambda, Ω
     */
    public record Curve(DoubleVector tauS, DoubleVector gammaOhm, DoubleVector lowerOhm, DoubleVector upperOhm) {
        public Curve {
            int n = tauS.size();
            if (gammaOhm.size() != n || lowerOhm.size() != n || upperOhm.size() != n) {
                throw new IllegalArgumentException("a distribution needs as many values as time constants, " + n);
            }
        }
    }

    /**
     * A relaxation.
     *
     * @param timeConstantS where γ is largest, s
     * @param resistanceOhm area of γ from the minimum before to the minimum after it, Ω
     * @param capacitanceF time constant over resistance, F
     * @param heightOhm γ at the maximum, Ω
     * @param insideWindow whether its time constant lies between 1/ω of the highest and of the lowest frequency
     * @param survival share of the lambdas of the band at which it is still a peak, 0 to 1
     */
    public record Peak(
            double timeConstantS,
            double resistanceOhm,
            double capacitanceF,
            double heightOhm,
            boolean insideWindow,
            double survival) {}
}
