package org.electrolyst.analysis.conductivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.fixtures.golden.CeramicSeries;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class ConductivityAnalysisTest {
    private static final CellGeometry PELLET = CellGeometry.ofDisc(
            Quantity.of(CeramicSeries.THICKNESS_M, Dimension.LENGTH),
            Quantity.of(CeramicSeries.DIAMETER_M, Dimension.LENGTH));
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.5, 8);

    /** k = 0.41778 1/cm for the ceramic pellet, so 1.462e5 Ω are 2.8576e-6 S/cm. */
    @Test
    void dividesThicknessByAreaAndResistance() {
        Conductivity conductivity = ConductivityAnalysis.conductivity(
                TransportQuantity.BULK, 1.462e5, OptionalDouble.of(0.085 * 1.462e5), PELLET);
        assertThat(conductivity.conductivitySPerM() / 100).isCloseTo(0.41778 / 1.462e5, withinPercentage(0.01));
        assertThat(conductivity.fitUncertaintySPerM())
                .hasValueCloseTo(0.085 * conductivity.conductivitySPerM(), within(1e-9));
        assertThat(conductivity.geometryUncertaintySPerM()).isEmpty();
    }

    /** 2 % of the thickness and 1 % of the diameter, which counts twice: 2.83 % together, apart from that of the fit. */
    @Test
    void keepsTheUncertaintyOfTheGeometryApart() {
        CellGeometry measured = CellGeometry.ofDisc(
                Quantity.of(1e-3, 2e-5, Dimension.LENGTH), Quantity.of(1e-2, 1e-4, Dimension.LENGTH));
        Conductivity conductivity =
                ConductivityAnalysis.conductivity(TransportQuantity.TOTAL, 500, OptionalDouble.empty(), measured);
        assertThat(conductivity.fitUncertaintySPerM()).isEmpty();
        assertThat(conductivity.geometryUncertaintySPerM().orElseThrow() / conductivity.conductivitySPerM())
                .isCloseTo(Math.hypot(0.02, 0.02), within(1e-9));
    }

    @Test
    void givesBulkBoundaryAndTotalOfAFittedCeramic() throws Cancelled {
        CeramicSeries.Fit truth = CeramicSeries.fits().get(3);
        Cell cell = cell(Optional.of(PELLET));
        ConductivityResult result = ConductivityAnalysis.of(ceramicFit(truth, cell), cell, OptionalDouble.of(443.15));
        assertThat(result.temperatureK()).hasValue(443.15);
        assertThat(result.values())
                .extracting(Conductivity::quantity)
                .containsExactly(TransportQuantity.BULK, TransportQuantity.GRAIN_BOUNDARY, TransportQuantity.TOTAL);
        double constant = PELLET.cellConstantPerM();
        near(result.values().get(0), constant / truth.r1Ohm());
        near(result.values().get(1), constant / truth.r2Ohm());
        near(result.values().get(2), constant / (truth.r1Ohm() + truth.r2Ohm()));
        assertThat(result.flags())
                .extracting(Flag::code)
                .containsExactly("geometryUncertaintyMissing", "boundaryNotThin", "depressedArcs");
    }

    @Test
    void givesNothingWithoutGeometryAndSaysHowToStateIt() throws Cancelled {
        Cell cell = cell(Optional.empty());
        ConductivityResult result =
                ConductivityAnalysis.of(ceramicFit(CeramicSeries.fits().get(3), cell), cell, OptionalDouble.empty());
        assertThat(result.values()).isEmpty();
        assertThat(result.needsPerson()).isTrue();
        assertThat(result.flags()).extracting(Flag::code).containsExactly("geometryMissing", "temperatureMissing");
    }

    @Test
    void saysWhenNoResistanceBelongsToTheElectrolyte() throws Cancelled {
        Cell cell = cell(Optional.of(PELLET));
        // 1 F over a pellet is no bulk, no boundary and no double layer.
        ImpedanceSpectrum strange = Circuit.parse("p(R1,C1)").impedance(FREQUENCIES, 10, 1e-2);
        FitResult fit = fit("p(R1,C1)", SimulatedSpectra.noisy(strange, 0.001, new Noise(2), "c"), cell);
        ConductivityResult result = ConductivityAnalysis.of(fit, cell, OptionalDouble.empty());
        assertThat(result.values()).isEmpty();
        assertThat(result.flags()).extracting(Flag::code).contains("noResistanceAssigned");
    }

    @Test
    void passesOnThatTheFitFailed() throws Cancelled {
        Cell cell = cell(Optional.of(PELLET));
        FitResult failed = fit("R0-p(R1,CPE1)", Circuit.parse("R0").impedance(DoubleVector.of(1), 5), cell);
        assertThat(ConductivityAnalysis.of(failed, cell, OptionalDouble.empty()).flags())
                .extracting(Flag::code)
                .contains("fitNotConverged", "noResistanceAssigned");
    }

    @Test
    void saysWhenAResistanceIsNotDetermined() throws Cancelled {
        Cell cell = cell(Optional.of(PELLET));
        FitResult exact = fit("R0-C1", Circuit.parse("R0-C1").impedance(DoubleVector.of(1e3), 80, 1e-6), cell);
        assertThat(exact.derived("resistance.total").map(DerivedQuantity::standardError))
                .contains(OptionalDouble.empty());
        ConductivityResult result = ConductivityAnalysis.of(exact, cell, OptionalDouble.empty());
        assertThat(result.values()).singleElement().returns(80.0, v -> Math.round(v.resistanceOhm() * 1e6) / 1e6);
        assertThat(result.flags()).extracting(Flag::code).contains("resistanceNotDetermined");
    }

    private static void near(Conductivity conductivity, double truth) {
        double u = conductivity.fitUncertaintySPerM().orElseThrow();
        assertThat(Math.abs(conductivity.conductivitySPerM() - truth)).isLessThan(4 * u);
        assertThat(u / truth).isLessThan(0.2);
    }

    private static FitResult ceramicFit(CeramicSeries.Fit truth, Cell cell) throws Cancelled {
        String code = "p(R1,CPE1)-p(R2,CPE2)-CPE3";
        ImpedanceSpectrum exact = Circuit.parse(code)
                .impedance(
                        FREQUENCIES,
                        truth.r1Ohm(),
                        truth.q1(),
                        truth.n1(),
                        truth.r2Ohm(),
                        truth.q2(),
                        truth.n2(),
                        truth.q3(),
                        truth.n3());
        return fit(code, SimulatedSpectra.noisy(exact, 0.004, new Noise(1), "c"), cell);
    }

    private static FitResult fit(String code, ImpedanceSpectrum spectrum, Cell cell) throws Cancelled {
        return new CircuitFit(Circuit.parse(code), FitSettings.defaults())
                .fit(new DataSource("simulated", 1), spectrum, cell, new Cancel());
    }

    private static Cell cell(Optional<CellGeometry> geometry) {
        return new Cell(Optional.of(new CellType("Au", "Au")), geometry, OptionalDouble.empty());
    }
}
