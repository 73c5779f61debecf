package org.electrolyst.analysis.conductivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.model.reference.PhysicalConstants.VACUUM_PERMITTIVITY_F_PER_M;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.golden.BrickLayerExample;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.GrainBoundary;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

/** The garnet of the shared worked examples: grains of 10 µm in boundaries of 10 nm. */
class BrickLayerTest {
    private static final CellGeometry PELLET =
            CellGeometry.ofDisc(Quantity.of(1e-3, 1e-5, Dimension.LENGTH), Quantity.of(1e-2, 5e-5, Dimension.LENGTH));
    private static final Cell CELL =
            new Cell(Optional.of(new CellType("Au", "Au")), Optional.of(PELLET), OptionalDouble.empty());
    private static final double K = PELLET.cellConstantPerM();
    private static final double THICKNESS_RATIO = BrickLayerExample.BOUNDARY_WIDTH_M / BrickLayerExample.GRAIN_SIZE_M;
    private static final double BULK_F = VACUUM_PERMITTIVITY_F_PER_M * BrickLayerExample.RELATIVE_PERMITTIVITY / K;
    private static final double BULK_OHM = K / (100 * BrickLayerExample.BULK_CONDUCTIVITY_S_PER_CM);
    private static final double BOUNDARY_S_PER_M = 100 * BrickLayerExample.BOUNDARY_CONDUCTIVITY_S_PER_CM;
    private static final double BOUNDARY_OHM = THICKNESS_RATIO * K / BOUNDARY_S_PER_M;
    private static final double BOUNDARY_F = BULK_F / THICKNESS_RATIO;

    @Test
    void recoversGrainsAndBoundariesOfTheGarnet() throws Cancelled {
        FitResult fit = fit(spectrum(1, 0, 1));
        ConductivityResult result = ConductivityAnalysis.of(fit, CELL, OptionalDouble.of(298.15), permittivity());
        GrainBoundary boundary = result.grainBoundary().orElseThrow();
        assertThat(boundary.specificConductivitySPerM().value()).isCloseTo(BOUNDARY_S_PER_M, withinPercentage(1e-4));
        assertThat(boundary.byPermittivitySPerM().orElseThrow().value())
                .isCloseTo(BOUNDARY_S_PER_M, withinPercentage(1e-4));
        assertThat(boundary.volumeShare().value()).isCloseTo(3 * THICKNESS_RATIO, withinPercentage(1e-4));
        double bulk = result.values().get(0).resistanceOhm();
        double apparent = result.values().get(1).resistanceOhm();
        assertThat(apparent / bulk).isCloseTo(BrickLayerExample.RESISTANCE_RATIO, within(1e-4));
        assertThat(result.values().get(2).conductivitySPerM() / 100)
                .isCloseTo(BrickLayerExample.TOTAL_CONDUCTIVITY_S_PER_CM, within(0.5e-6));
        assertThat(frequencyHz(fit, 0)).isCloseTo(BrickLayerExample.BULK_FREQUENCY_HZ, withinPercentage(0.2));
        assertThat(frequencyHz(fit, 1)).isCloseTo(BrickLayerExample.BOUNDARY_FREQUENCY_HZ, withinPercentage(0.2));
        assertThat(result.flags()).extracting(Flag::code).doesNotContain("boundaryNotThin", "boundaryConductsBetter");
    }

    /** 1 % of the thickness and 0.5 % of the diameter, which counts twice; an entered permittivity needs neither. */
    @Test
    void keepsTheGeometryApartAndOutOfTheFormWithAKnownPermittivity() throws Cancelled {
        ConductivityResult result =
                ConductivityAnalysis.of(fit(spectrum(1, 0.002, 1)), CELL, OptionalDouble.of(298.15), permittivity());
        GrainBoundary boundary = result.grainBoundary().orElseThrow();
        SplitEstimate specific = boundary.specificConductivitySPerM();
        assertThat(specific.commonUncertainty().orElseThrow() / specific.value())
                .isCloseTo(Math.hypot(0.01, 0.01), within(1e-9));
        assertThat(boundary.byPermittivitySPerM().orElseThrow().commonUncertainty())
                .hasValue(0);
        assertThat(boundary.volumeShare().commonUncertainty()).hasValue(0);
    }

    @Test
    void standardErrorsOfTheFitHoldTheTruthAsOftenAsTheySay() throws Cancelled {
        int cases = Cases.count(40, 400);
        int specific = 0;
        int share = 0;
        for (int seed = 1; seed <= cases; seed++) {
            GrainBoundary boundary = ConductivityAnalysis.of(
                            fit(spectrum(1, 0.003, seed)), CELL, OptionalDouble.of(298.15))
                    .grainBoundary()
                    .orElseThrow();
            specific += holds(boundary.specificConductivitySPerM(), BOUNDARY_S_PER_M);
            share += holds(boundary.volumeShare(), 3 * THICKNESS_RATIO);
        }
        assertThat((double) specific / cases).isBetween(0.85, 1.0);
        assertThat((double) share / cases).isBetween(0.85, 1.0);
    }

    @Test
    void saysWhenBoundariesAreNoThinLayers() throws Cancelled {
        FitResult fit = fit(spectrum(0.2 / THICKNESS_RATIO, 0, 1));
        ConductivityResult result = ConductivityAnalysis.of(fit, CELL, OptionalDouble.of(298.15));
        assertThat(result.flags()).extracting(Flag::code).contains("boundaryNotThin");
    }

    @Test
    void saysWhenBoundariesWouldConductBetterThanGrains() throws Cancelled {
        // The faster arc taken for the boundaries: a 5000th of the resistance at a 3000th of the thickness.
        ImpedanceSpectrum spectrum = Circuit.parse("p(R1,C1)-p(R2,C2)")
                .impedance(frequencies(), 0.0002 * BULK_OHM, 3000 * BULK_F, BULK_OHM, BULK_F);
        FitResult fit = fit(
                "p(R1,C1)-p(R2,C2)", spectrum, Map.of("R1", ArcAssignment.GRAIN_BOUNDARY, "R2", ArcAssignment.BULK));
        ConductivityResult result = ConductivityAnalysis.of(fit, CELL, OptionalDouble.of(298.15));
        assertThat(result.flags()).extracting(Flag::code).contains("boundaryConductsBetter");
    }

    @Test
    void saysWhenAnArcIsDepressed() throws Cancelled {
        double q = Math.pow(BOUNDARY_OHM * BOUNDARY_F, 0.8) / BOUNDARY_OHM;
        ImpedanceSpectrum spectrum =
                Circuit.parse("p(R1,C1)-p(R2,CPE2)").impedance(frequencies(), BULK_OHM, BULK_F, BOUNDARY_OHM, q, 0.8);
        FitResult fit = fit("p(R1,C1)-p(R2,CPE2)", spectrum);
        assertThat(ConductivityAnalysis.of(fit, CELL, OptionalDouble.of(298.15)).flags())
                .filteredOn(flag -> flag.code().equals("depressedArcs"))
                .singleElement()
                .extracting(Flag::message)
                .asString()
                .contains("CPE2.n", "0.80");
    }

    @Test
    void saysNothingOfBoundariesThatAreNotResolved() throws Cancelled {
        ImpedanceSpectrum spectrum = Circuit.parse("p(R1,C1)").impedance(frequencies(), BULK_OHM, BULK_F);
        FitResult fit = new CircuitFit(Circuit.parse("p(R1,C1)"), FitSettings.defaults())
                .fit(new DataSource("simulated", 1), spectrum, CELL, new Cancel());
        assertThat(ConductivityAnalysis.of(fit, CELL, OptionalDouble.of(298.15)).grainBoundary())
                .isEmpty();
    }

    private static int holds(SplitEstimate estimate, double truth) {
        return Math.abs(estimate.value() - truth)
                        <= 2 * estimate.fitUncertainty().orElseThrow()
                ? 1
                : 0;
    }

    private static double frequencyHz(FitResult fit, int arc) {
        return 1 / (2 * Math.PI * fit.arcs().get(arc).timeConstant());
    }

    private static KnownMaterial permittivity() {
        return new KnownMaterial(
                OptionalDouble.of(BrickLayerExample.RELATIVE_PERMITTIVITY),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DoubleVector frequencies() {
        return SimulatedSpectra.frequencies(1e8, 1e3, 8);
    }

    /** {@code wider}: how many times as thick the boundaries are as those of the garnet. */
    private static ImpedanceSpectrum spectrum(double wider, double noise, long seed) {
        ImpedanceSpectrum exact = Circuit.parse("p(R1,C1)-p(R2,C2)")
                .impedance(frequencies(), BULK_OHM, BULK_F, BOUNDARY_OHM * wider, BOUNDARY_F / wider);
        return noise == 0 ? exact : SimulatedSpectra.noisy(exact, noise, new Noise(seed), "garnet");
    }

    private static FitResult fit(ImpedanceSpectrum spectrum) throws Cancelled {
        return fit("p(R1,C1)-p(R2,C2)", spectrum);
    }

    private static FitResult fit(String code, ImpedanceSpectrum spectrum) throws Cancelled {
        return fit(code, spectrum, Map.of("R1", ArcAssignment.BULK, "R2", ArcAssignment.GRAIN_BOUNDARY));
    }

    /** With the arcs assigned as by a person: 1.3e-8 F at 1 cm is more than the program takes for a boundary. */
    private static FitResult fit(String code, ImpedanceSpectrum spectrum, Map<String, ArcAssignment> meanings)
            throws Cancelled {
        return new CircuitFit(Circuit.parse(code), FitSettings.defaults().assigning(meanings))
                .fit(new DataSource("simulated", 1), spectrum, CELL, new Cancel());
    }
}
