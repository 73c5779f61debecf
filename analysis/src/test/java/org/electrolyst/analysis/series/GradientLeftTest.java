package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.cell.PolarizedCell;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

/**
 * A triple of a pellet right after spectra of a temperature series. Each spectrum polarises the cell by the zero error of
 * the instrument, other for each seed.
 */
class GradientLeftTest {
    private static final SimulatedRun PELLET = SimulatedRun.pellet();
    private static final double TRUTH = 0.87;
    private static final double SWEEP_S = 159;
    private static final double HOLD_S = 3600;
    private static final double REST_BETWEEN_S = 4900;
    private static final double SHORT_S = 30;
    private static final double LONG_S = 7200;
    private static final double RELATIVE_NOISE = 2e-3;
    private static final double CURRENT_NOISE_A = 2e-8;

    @Test
    void theIntervalsHoldTheTruthRightAfterSpectra() throws Cancelled {
        List<TransferenceResult> results = results(SHORT_S, OptionalDouble.of(SHORT_S));
        assertThat(holding(results)).isGreaterThanOrEqualTo(least(results));
        assertThat(results).allSatisfy(result -> assertThat(codes(result)).contains("gradientLeft"));
    }

    @Test
    void aLongRestMakesThemNarrow() throws Cancelled {
        List<TransferenceResult> results = results(LONG_S, OptionalDouble.of(LONG_S));
        assertThat(holding(results)).isGreaterThanOrEqualTo(least(results));
        assertThat(results).allSatisfy(result -> {
            assertThat(codes(result)).doesNotContain("gradientLeft");
            assertThat(uncertainty(result)).isLessThan(1.1e-3);
        });
    }

    /** Otherwise these tests would prove nothing. */
    @Test
    void theGradientIsWorthMoreThanTheOtherErrorsSay() throws Cancelled {
        double unseen = scatter(results(SHORT_S, OptionalDouble.empty()));
        double rested = scatter(results(LONG_S, OptionalDouble.of(LONG_S)));
        assertThat(unseen).isGreaterThan(1.1 * rested);
    }

    private static long least(List<TransferenceResult> results) {
        return results.size() * 9L / 10;
    }

    private static long holding(List<TransferenceResult> results) {
        return results.stream()
                .map(result -> result.transference().orElseThrow())
                .filter(t -> t.lower95().orElseThrow() <= TRUTH
                        && TRUTH <= t.upper95().orElseThrow())
                .count();
    }

    /** Root mean square of (found - true)/u. */
    private static double scatter(List<TransferenceResult> results) {
        return Math.sqrt(results.stream()
                .mapToDouble(result -> (result.transference().orElseThrow().value() - TRUTH) / uncertainty(result))
                .map(score -> score * score)
                .average()
                .orElseThrow());
    }

    private static double uncertainty(TransferenceResult result) {
        return result.transference()
                .map(Estimate::standardUncertainty)
                .orElseThrow()
                .orElseThrow();
    }

    private static List<String> codes(TransferenceResult result) {
        return result.flags().stream().map(Flag::code).toList();
    }

    /** Triples that begin {@code openS} after two spectra, told {@code toldS} of it. */
    private static List<TransferenceResult> results(double openS, OptionalDouble toldS) throws Cancelled {
        // The cell is linear: each seed has its own sum of these two histories.
        List<DoubleVector> byBias = currents(openS, SimulatedRun.BIAS_V, 0);
        List<DoubleVector> byOffset = currents(openS, 0, 1);
        Recipe recipe = recipe();
        List<TransferenceResult> results = new ArrayList<>();
        for (int seed = 1; seed <= Cases.count(25, 300); seed++) {
            MeasuredTriple triple = triple(byBias, byOffset, toldS, new Noise(seed));
            FittedSeries fitted =
                    new SeriesFit(recipe).fit(TripleAnalysis.spectra(triple), PELLET.cell(), new Cancel());
            results.addAll(new TripleAnalysis(triple, fitted).results(new ArrayList<>()));
        }
        return results;
    }

    private static Recipe recipe() {
        Recipe metal = Recipe.of(CircuitFamily.SYMMETRIC_METAL);
        return new Recipe(
                Optional.of("p(R1,C1)-p(R2,CPE2)-p(R3,C3)-W1"),
                metal.fit(),
                metal.form(),
                metal.weights(),
                metal.family());
    }

    /** Currents of the holds of both polarities of a cell with this history. */
    private static List<DoubleVector> currents(double openS, double biasV, double offsetV) {
        PolarizedCell cell = new PolarizedCell(PELLET.simulated(), SimulatedRun.COLDEST_K);
        sweep(cell, offsetV);
        sweep(cell, offsetV);
        double[] times = times();
        List<DoubleVector> currents = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            cell.advance(sign > 0 ? openS : REST_BETWEEN_S);
            sweep(cell, offsetV);
            cell.applyVoltage(offsetV + sign * biasV);
            double[] current = new double[times.length];
            for (int i = 0; i < times.length; i++) {
                cell.advance(times[i] - (i == 0 ? 0 : times[i - 1]));
                current[i] = cell.currentA();
            }
            sweep(cell, offsetV + sign * biasV);
            currents.add(DoubleVector.of(current));
        }
        return currents;
    }

    private static void sweep(PolarizedCell cell, double volts) {
        cell.applyVoltage(volts);
        cell.advance(SWEEP_S);
        cell.open();
        cell.advance(1);
    }

    /** Every 5 ms for 2 s, every 0.1 s for a minute, every 10 s. */
    private static double[] times() {
        List<Double> times = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            times.add(i * 5e-3);
        }
        for (int i = 1; i <= 580; i++) {
            times.add(2 + i * 0.1);
        }
        for (int i = 1; i <= (HOLD_S - 60) / 10; i++) {
            times.add(60 + i * 10.0);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static MeasuredTriple triple(
            List<DoubleVector> byBias, List<DoubleVector> byOffset, OptionalDouble toldS, Noise noise) {
        double offsetV = SimulatedRun.METER.voltageOffsetV()
                * (noise.standardNormal("voltage offset", 0) + noise.standardNormal("applied offset", 0));
        double voltageGain = 1 + SimulatedRun.METER.voltageGain() * noise.standardNormal("voltage gain", 0);
        double currentGain = 1 + SimulatedRun.METER.currentGain() * noise.standardNormal("current gain", 0);
        DoubleVector times = DoubleVector.of(times());
        List<MeasuredTriple.Branch> branches = new ArrayList<>();
        for (int b = 0; b < 2; b++) {
            int branch = b;
            double biasV = b == 0 ? SimulatedRun.BIAS_V : -SimulatedRun.BIAS_V;
            DoubleVector current = DoubleVector.generate(
                    times.size(),
                    i -> currentGain
                                    * (byBias.get(branch).at(i)
                                            + offsetV * byOffset.get(branch).at(i))
                            + CURRENT_NOISE_A * noise.standardNormal("current " + branch, i));
            branches.add(new MeasuredTriple.Branch(
                    "c1",
                    biasV,
                    OptionalDouble.of(offsetV),
                    spectrum("before " + b, noise),
                    new PolarizationCurve(
                            times, current, DoubleVector.generate(times.size(), i -> offsetV + voltageGain * biasV)),
                    spectrum("under bias " + b, noise),
                    OptionalDouble.of(PELLET.rangeA()),
                    b == 0 ? toldS : OptionalDouble.of(REST_BETWEEN_S)));
        }
        return new MeasuredTriple("triple", branches, SimulatedRun.METER);
    }

    private static MeasuredSpectrum spectrum(String name, Noise noise) {
        ImpedanceSpectrum exact = SimulatedSpectra.exact(
                SimulatedSpectra.frequencies(2e5, 0.1, 10),
                w -> PELLET.simulated().impedance(w, SimulatedRun.COLDEST_K));
        return new MeasuredSpectrum(
                new DataSource(name, 1),
                SimulatedSpectra.noisy(exact, RELATIVE_NOISE, noise, name),
                OptionalDouble.of(SimulatedRun.COLDEST_K),
                OptionalDouble.empty());
    }
}
