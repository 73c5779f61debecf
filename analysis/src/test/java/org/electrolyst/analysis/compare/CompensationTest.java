package org.electrolyst.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.compare.Compensation.Verdict;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.TransportQuantity;
import org.junit.jupiter.api.Test;

class CompensationTest {
    private static final int FAMILIES = Cases.count(100, 2000);
    private static final double SCATTER = 0.05;

    /** The textbook's artefact: ln A over E of one material is a perfect line, of its own errors. */
    @Test
    void repeatsOfOneMaterialAreNoFamily() {
        int seen = 0;
        for (int seed = 1; seed <= FAMILIES; seed++) {
            List<ArrheniusResult> repeats = family(i -> 0.4, e -> 10, 10, seed);
            assertThat(correlation(repeats)).isGreaterThan(0.95);
            seen += test(repeats).verdict() == Verdict.COMPENSATION ? 1 : 0;
        }
        assertThat((double) seen / FAMILIES).isLessThan(0.06);
        assertThat(test(family(i -> 0.4, e -> 10, 10, 1)).reason()).contains("agree within their errors", "kT");
    }

    @Test
    void findsTheEnergyOfACompensation() {
        int found = 0;
        int held = 0;
        for (int seed = 1; seed <= FAMILIES; seed++) {
            Compensation c = test(family(i -> 0.25 + 0.04 * i, e -> 4 + e / 0.06, 10, seed));
            found += c.verdict() == Verdict.COMPENSATION ? 1 : 0;
            held += c.rawSlopePerEv().lower95().orElseThrow() <= 1 / 0.06
                            && 1 / 0.06 <= c.rawSlopePerEv().upper95().orElseThrow()
                    ? 1
                    : 0;
        }
        assertThat((double) found / FAMILIES).isGreaterThan(0.95);
        assertThat((double) held / FAMILIES).isGreaterThan(0.9);
        Compensation one = test(family(i -> 0.25 + 0.04 * i, e -> 4 + e / 0.06, 10, 1));
        assertThat(one.meyerNeldelEnergyEv().orElseThrow()).isCloseTo(0.06, within(0.005));
        assertThat(one.reason()).contains("do not rank by the activation energy alone");
    }

    @Test
    void oneTrueEnergyOfKTCannotBeToldFromErrors() {
        double kT = BOLTZMANN_EV_PER_K
                * test(family(i -> 0.25 + 0.04 * i, e -> 4, 10, 2)).centerK();
        assertThat(test(family(i -> 0.25 + 0.04 * i, e -> 4 + e / kT, 10, 2)).verdict())
                .isEqualTo(Verdict.NOT_TOLD_FROM_ERRORS);
    }

    @Test
    void equalPrefactorsAreNone() {
        assertThat(test(family(i -> 0.25 + 0.04 * i, e -> 10, 10, 3)).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void fewSamplesTellNothing() {
        assertThat(test(family(i -> 0.25 + 0.1 * i, e -> 10, 3, 4)).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Compensation.of(family(i -> 0.4, e -> 10, 1, 4))).isEmpty();
    }

    private static Compensation test(List<ArrheniusResult> family) {
        return Compensation.of(family).orElseThrow();
    }

    private static double correlation(List<ArrheniusResult> family) {
        double[] e =
                family.stream().mapToDouble(r -> r.activationEnergyEv().value()).toArray();
        double[] lnA = family.stream().mapToDouble(r -> r.lnPrefactor().value()).toArray();
        return new PearsonsCorrelation().correlation(e, lnA);
    }

    private static List<ArrheniusResult> family(
            IntToDoubleFunction energyEv, DoubleUnaryOperator lnPrefactor, int samples, long seed) {
        Noise noise = new Noise(seed);
        return IntStream.range(0, samples)
                .mapToObj(i -> {
                    double e = energyEv.applyAsDouble(i);
                    List<Point> points = IntStream.range(0, 8)
                            .mapToObj(k -> {
                                double kelvin = 290 + 10 * k;
                                double ln = lnPrefactor.applyAsDouble(e)
                                        - e / (BOLTZMANN_EV_PER_K * kelvin)
                                        + SCATTER * noise.standardNormal("sample " + i, k);
                                return new Point(kelvin, 100 * Math.exp(ln) / kelvin, OptionalDouble.empty());
                            })
                            .toList();
                    return new ArrheniusAnalysis(Form.SIGMA_T, ArrheniusWeights.NONE)
                            .straight()
                            .fit("sample " + i, TransportQuantity.BULK, points)
                            .orElseThrow();
                })
                .toList();
    }
}
