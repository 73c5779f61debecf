package org.electrolyst.analysis.compare;

import static org.electrolyst.model.quantity.QuantityFormat.number;
import static org.electrolyst.model.quantity.QuantityFormat.plusMinus;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.electrolyst.analysis.compare.TrendFit.XY;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.Estimate;

/**
 * Whether prefactors of a family grow with its activation energies, ln A = a + E/Δ0 (Meyer, Neldel, Z. Tech. Phys. 18 (1937)
 * 588). The errors of ln A and E of one line are almost perfectly correlated and by themselves make such a relation with Δ0 =
 * kT of the measurement, so it is tested at the centre of the temperatures, where level and energy are not correlated: y_c =
 * ln A - E/(kT_c) = a + E b, with b = 1/Δ0 - 1/(kT_c) (Krug, Hunter, Grieger, J. Phys. Chem. 80 (1976) 2335, doi
 * 10.1021/j100562a006).
 *
 * @param samples how many
 * @param centerK T_c, K
 * @param rawSlopePerEv slope of ln A over E as it is usually plotted, with the errors of the centred line, 1/eV
 * @param meyerNeldelEnergyEv Δ0, eV; empty unless the verdict is {@link Verdict#COMPENSATION}
 * @param verdict what the family tells
 * @param reason the same in words, with numbers
 */
public record Compensation(
        int samples,
        double centerK,
        Estimate rawSlopePerEv,
        OptionalDouble meyerNeldelEnergyEv,
        Verdict verdict,
        String reason) {
    private static final int FEWEST = 4;
    private static final double LEVEL = 0.95;
    private static final double NORMAL_95 = 1.959964;

    /** What a family of energies and prefactors tells. */
    public enum Verdict {
        /** Fewer than four samples. */
        TOO_FEW("tooFew"),
        /** The energies agree within their errors: any relation is made by those. */
        SAME_ENERGY("sameEnergy"),
        /** Δ0 agrees with kT of the measurement, which correlated errors make by themselves. */
        NOT_TOLD_FROM_ERRORS("notToldFromErrors"),
        /** The prefactor does not depend on the energy. */
        NONE("none"),
        /** The prefactor grows with the energy, and not by errors. */
        COMPENSATION("compensation"),
        /** The prefactor falls with the energy. */
        OPPOSITE("opposite");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }

    /**
     * Tests a family of straight lines, all in one form.
     *
     * @return empty with fewer than two different energies, or where a result states no uncertainty of its energy
     */
    public static Optional<Compensation> of(List<ArrheniusResult> family) {
        if (family.stream().map(ArrheniusResult::form).distinct().count() != 1
                || family.stream()
                        .anyMatch(r -> r.activationEnergyEv()
                                        .standardUncertainty()
                                        .isEmpty()
                                || r.activationEnergyEv().standardUncertainty().getAsDouble() == 0
                                || r.curve().isEmpty())) {
            return Optional.empty();
        }
        double centerK = 1
                / family.stream()
                        .flatMap(r -> r.points().stream())
                        .mapToDouble(p -> 1 / p.temperatureK())
                        .average()
                        .orElseThrow();
        List<XY> points = family.stream().map(r -> centred(r, centerK)).toList();
        return TrendFit.of(points).map(trend -> judged(points, trend, centerK));
    }

    /** With the errors that make the intervals, which are wider for the few points that a line has. */
    private static XY centred(ArrheniusResult r, double centerK) {
        Estimate e = r.activationEnergyEv();
        double y = r.lnPrefactor().value() - e.value() / (BOLTZMANN_EV_PER_K * centerK);
        CurvePoint nearest = r.curve().stream()
                .min((a, b) ->
                        Double.compare(Math.abs(a.temperatureK() - centerK), Math.abs(b.temperatureK() - centerK)))
                .orElseThrow();
        double band =
                Math.log(nearest.upper95SPerM().orElse(nearest.conductivitySPerM()) / nearest.conductivitySPerM());
        return new XY(e.value(), (e.upper95().orElseThrow() - e.value()) / NORMAL_95, y, band / NORMAL_95);
    }

    private static Compensation judged(List<XY> points, Trend trend, double centerK) {
        double thermal = 1 / (BOLTZMANN_EV_PER_K * centerK);
        Estimate b = trend.slope();
        Estimate raw = b.standardUncertainty().isEmpty()
                ? Estimate.withoutUncertainty(b.value() + thermal)
                : new Estimate(
                        b.value() + thermal,
                        b.standardUncertainty(),
                        OptionalDouble.of(b.lower95().orElseThrow() + thermal),
                        OptionalDouble.of(b.upper95().orElseThrow() + thermal));
        Verdict verdict = verdict(points, trend, raw);
        return new Compensation(
                points.size(),
                centerK,
                raw,
                verdict == Verdict.COMPENSATION ? OptionalDouble.of(1 / raw.value()) : OptionalDouble.empty(),
                verdict,
                reason(verdict, points.size(), raw, thermal));
    }

    private static Verdict verdict(List<XY> points, Trend trend, Estimate raw) {
        if (points.size() < FEWEST) {
            return Verdict.TOO_FEW;
        }
        if (!energiesDiffer(points)) {
            return Verdict.SAME_ENERGY;
        }
        if (!trend.isSignificant()) {
            return Verdict.NOT_TOLD_FROM_ERRORS;
        }
        if (raw.lower95().orElseThrow() <= 0 && raw.upper95().orElseThrow() >= 0) {
            return Verdict.NONE;
        }
        return raw.value() > 0 ? Verdict.COMPENSATION : Verdict.OPPOSITE;
    }

    private static boolean energiesDiffer(List<XY> points) {
        double sumW = points.stream().mapToDouble(p -> 1 / (p.ux() * p.ux())).sum();
        double mean =
                points.stream().mapToDouble(p -> p.x() / (p.ux() * p.ux())).sum() / sumW;
        double chiSquared = points.stream()
                .mapToDouble(p -> (p.x() - mean) * (p.x() - mean) / (p.ux() * p.ux()))
                .sum();
        return chiSquared > new ChiSquaredDistribution(null, points.size() - 1.0).inverseCumulativeProbability(LEVEL);
    }

    private static String reason(Verdict verdict, int samples, Estimate raw, double thermal) {
        String thermalEv = number(1 / thermal, 3) + " eV";
        return switch (verdict) {
            case TOO_FEW -> samples + " samples tell nothing of a compensation; that takes " + FEWEST + " or more";
            case SAME_ENERGY ->
                "the energies agree within their errors, so ln A over E shows those errors, with kT of the"
                        + " measurement, " + thermalEv + ", for its energy";
            case NOT_TOLD_FROM_ERRORS ->
                "ln A grows with E by the energy kT of the measurement, " + thermalEv
                        + ", as errors alone make it: no compensation is shown";
            case NONE -> "the prefactor does not depend on the energy";
            case OPPOSITE ->
                "the prefactor falls as the energy grows, by "
                        + plusMinus(raw.value(), raw.standardUncertainty().orElse(0)) + " in ln A for each eV";
            case COMPENSATION ->
                "ln A grows by "
                        + plusMinus(raw.value(), raw.standardUncertainty().orElse(0))
                        + " for each eV, an energy of " + number(1 / raw.value(), 3)
                        + " eV that is not kT of the measurement, "
                        + thermalEv + ": do not rank by the activation energy alone";
        };
    }
}
