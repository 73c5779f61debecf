package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.fixtures.materials.MaterialProperty.TRANSFERENCE_NUMBER;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;
import static org.electrolyst.model.result.TransportQuantity.TOTAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class RunAnalysisTest {
    private static final RunAnalysis ANALYSIS = new RunAnalysis(Recipe.of(CircuitFamily.SYMMETRIC_METAL));

    /** Over 100 seeds between 90 and 99 %; of ten, chance alone may miss three. */
    @Test
    void theIntervalsHoldTheTruthOfAPellet() throws Cancelled {
        holdsTheTruth(SimulatedRun.pellet());
    }

    @Test
    void theIntervalsHoldTheTruthOfAFilm() throws Cancelled {
        holdsTheTruth(SimulatedRun.film());
    }

    private static void holdsTheTruth(SimulatedRun run) throws Cancelled {
        int seeds = Cases.count(10, 100);
        Coverage conductivity = new Coverage(
                "conductivity at 20 °C", run.simulated().totalConductivitySPerM(SimulatedRun.COLDEST_K), 0.01);
        Coverage interfaces = new Coverage(
                "interfaces at 20 °C", run.simulated().interfacialResistanceOhm(SimulatedRun.COLDEST_K), 0.01);
        Coverage energy = new Coverage("activation energy", energy(run), 0.004 / energy(run));
        Coverage transference = new Coverage("transference number", transference(run), 0.01 / transference(run));
        for (int seed = 1; seed <= seeds; seed++) {
            RunResult result = ANALYSIS.analyse(run.measured(seed), run.cell(), new Cancel());
            conductivity.add(result.visits().get(0).conductivitySPerM().orElseThrow());
            interfaces.add(result.visits().get(0).interfaceOhm().orElseThrow());
            energy.add(result.series().arrhenius(TOTAL).orElseThrow().activationEnergyEv());
            TransferenceResult triple = result.transference().get(0);
            assertThat(triple.status()).isEqualTo(TransferenceResult.Status.OK);
            transference.add(triple.transference().orElseThrow());
        }
        for (Coverage coverage : List.of(conductivity, interfaces, energy, transference)) {
            coverage.check(seeds);
        }
    }

    /** How often an interval holds the truth, and how wide it is. */
    private static final class Coverage {
        private final String name;
        private final double truth;
        private final double largestRelative;
        private int held;

        Coverage(String name, double truth, double largestRelative) {
            this.name = name;
            this.truth = truth;
            this.largestRelative = largestRelative;
        }

        void add(Estimate found) {
            assertThat(found.standardUncertainty().orElseThrow() / truth)
                    .as(name)
                    .isLessThan(largestRelative);
            held += found.lower95().orElseThrow() <= truth
                            && truth <= found.upper95().orElseThrow()
                    ? 1
                    : 0;
        }

        void check(int seeds) {
            assertThat(held)
                    .as("%s: intervals that hold the truth", name)
                    .isBetween(seeds < 100 ? seeds - 3 : seeds * 90 / 100, seeds < 100 ? seeds : seeds * 99 / 100);
        }
    }

    /** The line through the exact conductivities at the same temperatures: that of a sum of two activated parts is none. */
    private static double energy(SimulatedRun run) {
        List<ArrheniusResult.Point> exact = Arrays.stream(SimulatedRun.TEMPERATURES_C)
                .map(c -> c + ZERO_CELSIUS_K)
                .mapToObj(k ->
                        new ArrheniusResult.Point(k, run.simulated().totalConductivitySPerM(k), OptionalDouble.empty()))
                .toList();
        return new ArrheniusAnalysis(ArrheniusResult.Form.SIGMA_T, ArrheniusWeights.NONE)
                .straight()
                .fit("exact", TOTAL, exact)
                .orElseThrow()
                .activationEnergyEv()
                .value();
    }

    private static double transference(SimulatedRun run) {
        return run.simulated().material().si(TRANSFERENCE_NUMBER);
    }

    @Test
    void statesTheWindowsInWhichTheCurrentsOfAHoldWereRead() throws Cancelled {
        SimulatedRun run = SimulatedRun.pellet();
        TransferenceResult triple = ANALYSIS.analyse(run.measured(1), run.cell(), new Cancel())
                .transference()
                .get(0);
        double steadyA = triple.inputs().steadyCurrent().si();

        assertThat(triple.holds()).isNotEmpty().allSatisfy(hold -> {
            assertThat(hold.steadyA().value() / hold.voltageV())
                    .isCloseTo(steadyA / triple.inputs().voltage().si(), withinPercentage(2));
            assertThat(hold.extrapolatedA().orElseThrow().value()).isCloseTo(hold.ohmicA(), withinPercentage(2));
            assertThat(hold.chargedAfterS()).isLessThan(hold.latestInitialS().orElseThrow());
            assertThat(hold.steadyFromS()).isGreaterThan(hold.latestInitialS().orElseThrow());
        });
    }

    @Test
    void leavesBulkAndGrainBoundaryUnresolvedAboveTheWindow() throws Cancelled {
        RunResult result = ANALYSIS.analyse(
                SimulatedRun.pellet().measured(1), SimulatedRun.pellet().cell(), new Cancel());
        assertThat(result.series().arrhenius())
                .extracting(ArrheniusResult::quantity)
                .containsExactly(TOTAL);
        for (ConductivityResult conductivity : result.series().conductivities()) {
            assertThat(conductivity.values()).extracting(v -> v.quantity()).containsExactly(TOTAL);
            assertThat(conductivity.flags())
                    .filteredOn(flag -> flag.code().equals("notResolved"))
                    .singleElement()
                    .satisfies(flag -> assertThat(flag.message())
                            .startsWith("bulk and grain boundary not resolved: above 200 kHz"));
        }
        assertThat(result.series().fits().get(0).arcs())
                .extracting(arc -> arc.assignment())
                .endsWith(ArcAssignment.INTERFACE)
                .doesNotContain(ArcAssignment.BULK, ArcAssignment.GRAIN_BOUNDARY, ArcAssignment.UNASSIGNED);
    }

    @Test
    void givesTheInterfacesPerCellAndPerArea() throws Cancelled {
        SimulatedRun run = SimulatedRun.film();
        FitResult fit = analyse(run.measured(1)).series().fits().get(0);
        double both = fit.derived("resistance.interface").orElseThrow().value();
        assertThat(fit.derived("resistance.interface.areaSpecific")
                        .orElseThrow()
                        .value())
                .isCloseTo(both / 2 * 1e-4, within(1e-12));
    }

    @Test
    void averagesTheSpectraOfAVisit() throws Cancelled {
        RunResult result = analyse(SimulatedRun.film().measured(2));
        assertThat(result.visits()).extracting(Visit::spectra).containsOnly(2).hasSize(7);
        double mean = (resistance(result, 0) + resistance(result, 1)) / 2;
        assertThat(result.visits().get(0).electrolyteOhm().orElseThrow().value())
                .isCloseTo(mean, within(1e-9));
    }

    private static double resistance(RunResult result, int spectrum) {
        return result.series()
                .fits()
                .get(spectrum)
                .derived("resistance.total")
                .orElseThrow()
                .value();
    }

    @Test
    void seesThatTheCellDidNotComeBackToWhereItBegan() throws Cancelled {
        MeasuredRun run = SimulatedRun.film().measured(1);
        assertThat(codes(analyse(run).flags())).doesNotContain("changedOnReturn");
        List<MeasuredSpectrum> changed = new ArrayList<>(run.spectra());
        for (int i = changed.size() - 2; i < changed.size(); i++) {
            changed.set(i, withMore(changed.get(i), 0.5));
        }
        RunResult result = analyse(new MeasuredRun("run", changed, List.of()));
        assertThat(result.flags())
                .filteredOn(flag -> flag.code().equals("changedOnReturn"))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.level()).isEqualTo(Flag.Level.WARNING);
                    assertThat(flag.message()).contains("electrolyte");
                });
    }

    /** The same with a resistance more in series, Ω. */
    private static MeasuredSpectrum withMore(MeasuredSpectrum measured, double ohm) {
        ImpedanceSpectrum s = measured.spectrum();
        return new MeasuredSpectrum(
                measured.data(),
                new ImpedanceSpectrum(s.frequencyHz(), s.realOhm().map(z -> z + ohm), s.imaginaryOhm()),
                measured.temperatureK(),
                measured.temperatureUncertaintyK());
    }

    @Test
    void catchesAFirstSampleThatComesLate() throws Cancelled {
        SimulatedRun late = SimulatedRun.film().firstSampledAfter(1);
        TransferenceResult result = analyse(late.measured(1)).transference().get(0);
        assertThat(codes(result.flags())).contains("initialCurrentLate");
        Estimate t = result.transference().orElseThrow();
        assertThat(t.value()).isCloseTo(0.30, within(3 * t.standardUncertainty().orElseThrow()));
        TransferenceResult inTime =
                analyse(SimulatedRun.film().measured(1)).transference().get(0);
        assertThat(codes(inTime.flags())).doesNotContain("initialCurrentLate");
    }

    @Test
    void neverCallsAHoldSteadyThatEndedTooEarly() throws Cancelled {
        SimulatedRun pellet = SimulatedRun.pellet();
        SimulatedRun brief = new SimulatedRun(pellet.simulated(), pellet.rangeA(), 300, 5e-3);
        TransferenceResult result = analyse(brief.measured(1)).transference().get(0);
        assertThat(result.status()).isEqualTo(TransferenceResult.Status.INDETERMINATE);
        assertThat(result.flags())
                .filteredOn(flag -> flag.code().equals("notSteady"))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(flag.message()).contains("t is at most 0.9"));
    }

    @Test
    void offsetsCancelBetweenPolaritiesAndCountInOneAlone() throws Cancelled {
        MeasuredRun run = SimulatedRun.pellet().measured(3);
        MeasuredTriple both = run.triples().get(0);
        MeasuredTriple one = new MeasuredTriple("one", both.branches().subList(0, 1), both.meter());
        RunResult result = analyse(new MeasuredRun("run", List.of(), List.of(both, one)));
        Estimate averaged = result.transference().get(0).ohmic().orElseThrow();
        Estimate alone = result.transference().get(1).ohmic().orElseThrow();
        assertThat(alone.standardUncertainty().orElseThrow())
                .isGreaterThan(1.5 * averaged.standardUncertainty().orElseThrow());
        assertThat(codes(result.transference().get(1).flags())).contains("onePolarity");
        assertThat(alone.value())
                .isCloseTo(0.87, within(3 * alone.standardUncertainty().orElseThrow()));
    }

    /** Results of one name would replace one another in a database. */
    @Test
    void namesTheResultsOfSeveralBiasesApart() throws Cancelled {
        MeasuredTriple one = SimulatedRun.film().measured(1).triples().get(0);
        List<MeasuredTriple.Branch> branches = new ArrayList<>(one.branches());
        for (MeasuredTriple.Branch branch : one.branches()) {
            branches.add(new MeasuredTriple.Branch(
                    branch.curve(),
                    2 * branch.setVoltageV(),
                    branch.openCircuitV(),
                    branch.before(),
                    branch.hold(),
                    branch.underBias(),
                    branch.currentRangeA(),
                    branch.openS()));
        }
        MeasuredTriple two = new MeasuredTriple("run r1, step 2", branches, one.meter());
        RunResult result = analyse(new MeasuredRun("run", List.of(), List.of(one, two)));
        assertThat(result.transference())
                .extracting(TransferenceResult::source)
                .containsExactly("triple", "run r1, step 2, 10 mV", "run r1, step 2, 20 mV");
    }

    @Test
    void saysWhatIsMissingWhereAHoldHasNoSamples() throws Cancelled {
        MeasuredTriple whole = SimulatedRun.film().measured(1).triples().get(0);
        MeasuredTriple.Branch branch = whole.branches().get(0);
        DoubleVector two = DoubleVector.of(1, 2);
        MeasuredTriple broken = new MeasuredTriple(
                "broken",
                List.of(new MeasuredTriple.Branch(
                        "c1",
                        0.01,
                        branch.openCircuitV(),
                        branch.before(),
                        new PolarizationCurve(two, two, two),
                        branch.underBias(),
                        branch.currentRangeA(),
                        branch.openS())),
                whole.meter());
        RunResult result = analyse(new MeasuredRun("run", List.of(), List.of(broken)));
        assertThat(result.transference()).isEmpty();
        assertThat(codes(result.flags())).containsExactly("holdTooShort");
    }

    /** An interface whose capacitance grows between the spectra of a series leaves them nothing in common. */
    @Test
    void fitsEachSpectrumForItselfWhereTheirShapesDiffer() throws Cancelled {
        SimulatedRun film = SimulatedRun.film();
        List<MeasuredSpectrum> mixed = new ArrayList<>(film.measured(1).spectra());
        mixed.addAll(film.withDoubleLayer(6).measured(2).spectra().subList(0, 4));
        RunResult result = analyse(new MeasuredRun("run", mixed, List.of()));
        assertThat(codes(result.series().fits().get(0).flags())).contains("shapesDiffer");
        assertThat(result.visits().get(0).interfaceOhm().orElseThrow().value()).isCloseTo(60, within(1.0));
    }

    @Test
    void givesTheSameNumbersAgain() throws Cancelled {
        MeasuredRun run = SimulatedRun.film().measured(4);
        assertThat(analyse(run)).isEqualTo(analyse(run));
    }

    private static RunResult analyse(MeasuredRun run) throws Cancelled {
        return ANALYSIS.analyse(run, SimulatedRun.film().cell(), new Cancel());
    }

    private static List<String> codes(List<Flag> flags) {
        return flags.stream().map(Flag::code).toList();
    }
}
