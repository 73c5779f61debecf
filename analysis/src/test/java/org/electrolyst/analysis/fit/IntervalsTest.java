package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.fit.Fits.fit;
import static org.electrolyst.analysis.fit.Fits.noisy;
import static org.electrolyst.analysis.fit.Fits.parameter;
import static org.electrolyst.analysis.fit.Fits.simulated;
import static org.electrolyst.analysis.fit.Fits.standardError;
import static org.electrolyst.analysis.fit.Fits.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.fixtures.spectra.TwoArcElectrolyte;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.RefittedInterval;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 8);
    private static final String TWO_ARCS = "p(R1,CPE1)-p(R2,CPE2)-CPE3";
    private static final ImpedanceSpectrum APART =
            noisy(simulated(TWO_ARCS, FREQUENCIES, 900, 2e-9, 0.95, 3000, 4e-7, 0.85, 3e-5, 0.9), 0.003, 12);

    /** The argyrodite pellet of the shared data, simulated: two arcs that have merged. */
    private static final ImpedanceSpectrum MERGED = noisy(
            simulated(
                    TWO_ARCS,
                    SimulatedSpectra.frequencies(7e6, 0.1, 10),
                    592,
                    2.275e-8,
                    0.6315,
                    865.6,
                    9.136e-10,
                    0.895,
                    1.806e-7,
                    0.8913),
            0.01,
            5);

    /** A resistor under unit weights is a mean: its interval has the closed form R ± t s/√N. */
    @Test
    void theProfileOfALinearModelIsStudentsInterval() {
        ImpedanceSpectrum measured = noisy(simulated("R0", FREQUENCIES, 100), 0.05, 3);
        FitSettings unit = FitSettings.defaults().with(Weighting.UNIT);
        FitResult result = fit("R0", measured, unit);
        int n = measured.size();
        double mean = Arrays.stream(measured.realOhm().toArray()).average().orElseThrow();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += Math.pow(measured.realOhm().at(i) - mean, 2)
                    + Math.pow(measured.imaginaryOhm().at(i), 2);
        }
        double t = new TDistribution(2 * n - 1).inverseCumulativeProbability(0.975);
        double reach = t * Math.sqrt(squares / (2 * n - 1) / n);
        RefittedInterval profile = profile("R0", measured, unit, result, "R0");
        assertThat(profile.value()).isCloseTo(mean, within(1e-6));
        assertThat(profile.lower95().orElseThrow()).isCloseTo(mean - reach, within(2e-3 * reach));
        assertThat(profile.upper95().orElseThrow()).isCloseTo(mean + reach, within(2e-3 * reach));
        assertThat(profile.note()).isEmpty();
    }

    @Test
    void allIntervalsAgreeWhereTheDataDetermineAParameterWell() {
        FitResult result = fit(TWO_ARCS, APART);
        List<String> names =
                result.parameters().stream().map(FittedParameter::name).toList();
        List<RefittedInterval> profiles = profiles(TWO_ARCS, APART, FitSettings.defaults(), result, names);
        List<RefittedInterval> shuffled = bootstrap(TWO_ARCS, APART, result, names, Bootstrap.ofResiduals());
        List<RefittedInterval> simulated = bootstrap(TWO_ARCS, APART, result, names, Bootstrap.parametric());
        for (int k = 0; k < names.size(); k++) {
            FittedParameter p = parameter(result, names.get(k));
            double width = p.upper95().orElseThrow() - p.lower95().orElseThrow();
            for (RefittedInterval refitted : List.of(profiles.get(k), shuffled.get(k), simulated.get(k))) {
                assertThat(refitted.name()).isEqualTo(p.name());
                assertThat(refitted.unit()).isEqualTo(p.unit());
                assertThat(refitted.value()).isCloseTo(p.value(), withinPercentage(0.01));
                // Ends of 500 samples scatter by some 4 % of the width.
                double tolerance = (refitted.method() == RefittedInterval.Method.PROFILE ? 0.04 : 0.17) * width;
                assertThat(refitted.lower95().orElseThrow())
                        .as("%s", refitted)
                        .isCloseTo(p.lower95().orElseThrow(), within(tolerance));
                assertThat(refitted.upper95().orElseThrow())
                        .as("%s", refitted)
                        .isCloseTo(p.upper95().orElseThrow(), within(tolerance));
            }
        }
    }

    /** Each of two merged arcs may be nearly anything; what they are together is known. */
    @Test
    void knowsTheSumOfMergedArcsAndHowFarEachMayReach() {
        FitResult result = fit(TWO_ARCS, MERGED);
        List<RefittedInterval> found = profiles(
                TWO_ARCS, MERGED, FitSettings.defaults(), result, List.of("R1", "R2", "R1+R2", "resistance.sum"));
        assertThat(found.get(0).lower95().orElseThrow())
                .isLessThan(0.75 * found.get(0).value());
        RefittedInterval sum = found.get(2);
        assertThat(sum.lower95().orElseThrow()).isGreaterThan(0.97 * sum.value());
        assertThat(sum.upper95().orElseThrow()).isLessThan(1.03 * sum.value());
        assertThat(sum.value()).isCloseTo(value(result, "R1") + value(result, "R2"), within(1e-3));
        double u =
                result.derived("resistance.sum").orElseThrow().standardError().orElseThrow();
        assertThat((sum.upper95().orElseThrow() - sum.lower95().orElseThrow()) / (2 * 1.98 * u))
                .isBetween(0.8, 1.4);
        assertThat(found.get(3).lower95()).isEqualTo(sum.lower95());
        assertThat(found.get(3).name()).isEqualTo("resistance.sum");
    }

    /** The end of a diffusion that no frequency reaches: a shortest time is known, a longest is not. */
    @Test
    void saysThatThereIsNoLimitWhereTheDataGiveNone() {
        ImpedanceSpectrum diffusion =
                noisy(simulated("R0-W1", SimulatedSpectra.frequencies(1e4, 1, 10), 50, 200), 0.005, 6);
        FitResult result = fit("R0-Wo1", diffusion);
        RefittedInterval tau = profile("R0-Wo1", diffusion, FitSettings.defaults(), result, "Wo1.tau");
        assertThat(tau.lower95()).isPresent();
        assertThat(tau.upper95()).isEmpty();
        assertThat(tau.note()).contains("no upper limit").contains(" s suits the data as well");
    }

    /** Leads without resistance: how large it could be at most is known, however small it came out. */
    @Test
    void givesAnUpperLimitOfAResistanceThatIsNotThere() {
        ImpedanceSpectrum without = noisy(simulated("p(R1,CPE1)", FREQUENCIES, 400, 2e-6, 0.9), 0.003, 3);
        FitResult result = fit("R0-p(R1,CPE1)", without);
        RefittedInterval r0 = profile("R0-p(R1,CPE1)", without, FitSettings.defaults(), result, "R0");
        assertThat(r0.lower95()).isEmpty();
        assertThat(r0.upper95().orElseThrow()).isBetween(1e-3, 0.2);
        assertThat(r0.note()).contains("no lower limit");
    }

    @Test
    void anExponentReachesNoFartherThanOne() {
        ImpedanceSpectrum box = noisy(simulated("R0-p(R1,C1)", FREQUENCIES, 29.1, 46.7, 10.4e-6), 0.002, 3);
        FitResult result = fit("R0-p(R1,CPE1)", box);
        RefittedInterval n = profile("R0-p(R1,CPE1)", box, FitSettings.defaults(), result, "CPE1.n");
        assertThat(n.upper95().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(n.note()).isEqualTo("the upper end is that of its range");
        assertThat(n.lower95().orElseThrow()).isBetween(0.985, 0.9999);
    }

    @Test
    void aHeldParameterHasNoInterval() {
        FitSettings held = Fits.fixed(Map.of("R1", 900.0));
        FitResult result = fit(TWO_ARCS, APART, held);
        RefittedInterval r1 = profile(TWO_ARCS, APART, held, result, "R1");
        assertThat(r1.lower95()).isEmpty();
        assertThat(r1.note()).contains("held");
        assertThat(r1.refits()).isZero();
    }

    @Test
    void anExactFitHasNoIntervalsByRefitting() {
        ImpedanceSpectrum exact = simulated("R0", FREQUENCIES, 100);
        FitResult result = fit("R0", exact);
        RefittedInterval r0 = profile("R0", exact, FitSettings.defaults(), result, "R0");
        assertThat(r0.value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void namesWhatCanBeAskedFor() {
        FitResult result = fit(TWO_ARCS, APART);
        assertThatThrownBy(() -> profile(TWO_ARCS, APART, FitSettings.defaults(), result, "R9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R9")
                .hasMessageContaining("R1, CPE1.Q, CPE1.n")
                .hasMessageContaining("resistance.sum");
        assertThatThrownBy(() -> profile(TWO_ARCS, APART, FitSettings.defaults(), result, "R1+CPE1.n"))
                .hasMessageContaining("different units");
        assertThatThrownBy(() -> new Intervals(Circuit.parse("R0"), FitSettings.defaults(), APART, result))
                .hasMessageContaining("no fit of R0");
        assertThatThrownBy(() -> Bootstrap.parametric().drawing(20)).hasMessageContaining("40 or more");
    }

    @Test
    void theSeedDecidesTheDraws() {
        FitResult result = fit(TWO_ARCS, APART);
        Bootstrap few = Bootstrap.ofResiduals().drawing(50);
        List<String> r1 = List.of("R1");
        assertThat(bootstrap(TWO_ARCS, APART, result, r1, few)).isEqualTo(bootstrap(TWO_ARCS, APART, result, r1, few));
        assertThat(bootstrap(TWO_ARCS, APART, result, r1, few.seeded(1)))
                .isNotEqualTo(bootstrap(TWO_ARCS, APART, result, r1, few.seeded(2)));
        assertThat(bootstrap(TWO_ARCS, APART, result, r1, few.seeded(7)).get(0).note())
                .isEqualTo("seed 7");
    }

    @Test
    void stopsWhenAsked() {
        FitResult result = fit(TWO_ARCS, APART);
        Cancel cancel = new Cancel();
        cancel.request();
        Intervals intervals = new Intervals(Circuit.parse(TWO_ARCS), FitSettings.defaults(), APART, result);
        assertThatThrownBy(() -> intervals.profile(List.of("R1"), cancel)).isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> intervals.bootstrap(List.of("R1"), Bootstrap.ofResiduals(), cancel))
                .isInstanceOf(Cancelled.class);
    }

    /** Profiles of the three resistances hold the truth as often as they say. */
    @Test
    void ninetyFivePercentOfTheProfilesHoldTheTruth() {
        int spectra = Cases.count(60, 1000);
        int covered = 0;
        for (int k = 0; k < spectra; k++) {
            TwoArcElectrolyte truth = TwoArcElectrolyte.draw(6_000_000 + k);
            ImpedanceSpectrum measured = truth.measured(new Noise(k));
            FitResult result = fit(TwoArcElectrolyte.CIRCUIT, measured);
            List<RefittedInterval> found = profiles(
                    TwoArcElectrolyte.CIRCUIT, measured, FitSettings.defaults(), result, List.of("R0", "R1", "R2"));
            double[] truths = {truth.value(0), truth.value(1), truth.value(4)};
            for (int j = 0; j < truths.length; j++) {
                covered += found.get(j).lower95().orElse(0) <= truths[j]
                                && truths[j] <= found.get(j).upper95().orElse(Double.POSITIVE_INFINITY)
                        ? 1
                        : 0;
            }
        }
        double tolerance = Math.max(0.02, 4 * Math.sqrt(0.95 * 0.05 / (3.0 * spectra)));
        assertThat(covered / (3.0 * spectra)).isBetween(0.95 - tolerance, Math.min(0.95 + tolerance, 0.995));
    }

    /** Residuals that a fit has made smaller are made as large again as the noise was. */
    @Test
    void aBootstrapOfFewPointsKnowsThatItsResidualsAreTooSmall() {
        ImpedanceSpectrum few = noisy(
                simulated("R0-p(R1,CPE1)", SimulatedSpectra.frequencies(1e5, 1, 1), 25, 400, 2e-6, 0.9), 0.01, 21);
        FitResult result = fit("R0-p(R1,CPE1)", few);
        RefittedInterval r1 = bootstrap(
                        "R0-p(R1,CPE1)",
                        few,
                        result,
                        List.of("R1"),
                        Bootstrap.ofResiduals().drawing(2000))
                .get(0);
        double half = (r1.upper95().orElseThrow() - r1.lower95().orElseThrow()) / 2;
        assertThat(half / standardError(result, "R1")).isBetween(1.7, 2.3);
    }

    private static RefittedInterval profile(
            String circuit, ImpedanceSpectrum measured, FitSettings settings, FitResult fit, String name) {
        return profiles(circuit, measured, settings, fit, List.of(name)).get(0);
    }

    private static List<RefittedInterval> profiles(
            String circuit, ImpedanceSpectrum measured, FitSettings settings, FitResult fit, List<String> names) {
        try {
            return new Intervals(Circuit.parse(circuit), settings, measured, fit).profile(names, new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError("nobody asked to cancel", e);
        }
    }

    private static List<RefittedInterval> bootstrap(
            String circuit, ImpedanceSpectrum measured, FitResult fit, List<String> names, Bootstrap how) {
        try {
            return new Intervals(Circuit.parse(circuit), FitSettings.defaults(), measured, fit)
                    .bootstrap(names, how, new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError("nobody asked to cancel", e);
        }
    }
}
