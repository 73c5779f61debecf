package org.electrolyst.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.fixtures.materials.MaterialProperty.BULK_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.CONDUCTIVITY;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_SHARE;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;
import static org.electrolyst.model.result.TransportQuantity.BULK;
import static org.electrolyst.model.result.TransportQuantity.GRAIN_BOUNDARY;
import static org.electrolyst.model.result.TransportQuantity.TOTAL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.electrolyst.analysis.series.MeasuredRun;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.analysis.series.RunAnalysis;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each recipe on a run of the cells that it is for, in one call. */
class RecipesOnRunsTest {
    private static final SimulatedMaterial POROUS =
            SimulatedMaterials.find("UiOLiTFSI").orElseThrow();
    private static final CellGeometry PELLET =
            CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(1e-2, Dimension.LENGTH));
    private static final CellGeometry MEMBRANE =
            new CellGeometry(Quantity.of(50e-6, Dimension.LENGTH), Quantity.of(1e-4, Dimension.AREA));
    /** Materials state their conductivity in S/cm. */
    private static final double CM_PER_M = 0.01;

    private static final double[] COLD_C = {-90, -82, -74, -66, -58, -50};
    private static final double[] WARM_C = {15, 25, 35, 45, 55, 65, 75, 85};

    @ParameterizedTest
    @ValueSource(strings = {"blocking-pellet", "ceramic-low-temperature"})
    void aColdBlockingCellGivesBulkGrainBoundaryAndTotal(String recipe) throws Cancelled {
        SimulatedCell cell = new SimulatedCell(PELLET, POROUS, Electrodes.BLOCKING, Leads.NONE);
        RunResult result =
                analyse(recipe, spectra(COLD_C, 1e7, kelvin -> cell), described("SS|electrolyte|SS", PELLET));
        assertThat(result.series().arrhenius())
                .extracting(ArrheniusResult::quantity)
                .containsExactly(BULK, GRAIN_BOUNDARY, TOTAL);
        near(result.series(), BULK, POROUS.si(BULK_ACTIVATION_ENERGY));
        near(result.series(), GRAIN_BOUNDARY, POROUS.si(GRAIN_BOUNDARY_ACTIVATION_ENERGY));
        assertThat(result.transference()).isEmpty();
        assertThat(result.series().arrhenius()).noneMatch(ArrheniusResult::needsPerson);
    }

    @Test
    void theCeramicHasOneBulkArcForTheWholeSeries() throws Cancelled {
        SimulatedCell cell = new SimulatedCell(PELLET, POROUS, Electrodes.BLOCKING, Leads.NONE);
        RunResult result = analyse(
                "ceramic-low-temperature",
                spectra(COLD_C, 1e7, kelvin -> cell),
                described("SS|electrolyte|SS", PELLET));
        assertThat(result.series().comparison().orElseThrow().check().relationsStand())
                .isTrue();
        assertThat(result.series().fits())
                .extracting(fit -> value(fit, "CPE1.Q"))
                .allSatisfy(n ->
                        assertThat(n).isCloseTo(value(result.series().fits().get(0), "CPE1.Q"), within(1e-24)));
    }

    @Test
    void aCellOfTwoMetalsGivesTheElectrolyteAndItsInterfaces() throws Cancelled {
        SimulatedCell cell = new SimulatedCell(
                PELLET, SimulatedMaterials.find("MOF-688").orElseThrow(), Electrodes.REVERSIBLE, Leads.NONE);
        RunResult result = analyse(
                "symmetric-metal", spectra(WARM_C, 2e5, kelvin -> cell), described("Li|electrolyte|Li", PELLET));
        for (int i = 0; i < WARM_C.length; i++) {
            FitResult fit = result.series().fits().get(i);
            assertThat(fit.derived("resistance.interface").orElseThrow().value()
                            / cell.interfacialResistanceOhm(WARM_C[i] + ZERO_CELSIUS_K))
                    .isCloseTo(1, within(0.03));
        }
        assertThat(result.series().arrhenius(TOTAL)).isPresent();
    }

    /** σ = A exp(-B/(k(T - T0))) with B 0.08 eV and T0 190 K, as polymers in the melt have it. */
    @Test
    void aGelMembraneMayObeyVtf() throws Cancelled {
        SimulatedMaterial gel =
                SimulatedMaterials.find("MOF-688").orElseThrow().assuming(GRAIN_BOUNDARY_SHARE, 0, "a gel");
        DoubleFunction<SimulatedCell> cells = kelvin -> {
            SimulatedCell arrhenius = new SimulatedCell(MEMBRANE, gel, Electrodes.REVERSIBLE, Leads.NONE);
            double wanted = 20 * Math.exp(-0.08 / (BOLTZMANN_EV_PER_K * (kelvin - 190)));
            double factor = wanted / arrhenius.totalConductivitySPerM(kelvin);
            return new SimulatedCell(
                    MEMBRANE,
                    gel.assuming(CONDUCTIVITY, factor * gel.si(CONDUCTIVITY) * CM_PER_M, "VTF"),
                    Electrodes.REVERSIBLE,
                    Leads.NONE);
        };
        List<MeasuredSpectrum> spectra = spectra(WARM_C, 2e5, cells);
        Cell cell = described("Li|electrolyte|Li", MEMBRANE);
        ArrheniusResult law =
                analyse("gel-membrane", spectra, cell).series().arrhenius(TOTAL).orElseThrow();
        assertThat(law.law().kind().model()).isEqualTo(ArrheniusLaw.Kind.VTF.model());
        assertThat(law.points()).hasSize(WARM_C.length);
        for (ArrheniusResult.Point point : law.points()) {
            double truth = 20 * Math.exp(-0.08 / (BOLTZMANN_EV_PER_K * (point.temperatureK() - 190)));
            assertThat(point.conductivitySPerM() / truth).isCloseTo(1, within(0.03));
        }
    }

    private static RunResult analyse(String recipe, List<MeasuredSpectrum> spectra, Cell cell) throws Cancelled {
        return new RunAnalysis(BundledRecipes.find(recipe).orElseThrow().recipe())
                .analyse(new MeasuredRun("run", spectra, List.of()), cell, new Cancel());
    }

    private static Cell described(String type, CellGeometry geometry) {
        return new Cell(Optional.of(CellType.parse(type)), Optional.of(geometry), OptionalDouble.empty());
    }

    private static List<MeasuredSpectrum> spectra(
            double[] celsius, double highestHz, DoubleFunction<SimulatedCell> cellAt) {
        DoubleVector frequencies = SimulatedSpectra.frequencies(highestHz, 0.1, 7);
        return DoubleStream.of(celsius)
                .mapToObj(t -> {
                    double kelvin = t + ZERO_CELSIUS_K;
                    SimulatedCell cell = cellAt.apply(kelvin);
                    String name = t + " °C";
                    return new MeasuredSpectrum(
                            new DataSource(name, 1),
                            SimulatedSpectra.noisy(
                                    SimulatedSpectra.exact(frequencies, omega -> cell.impedance(omega, kelvin)),
                                    0.003,
                                    new Noise(5),
                                    name),
                            OptionalDouble.of(kelvin));
                })
                .toList();
    }

    private static void near(SeriesResult series, TransportQuantity quantity, double energyEv) {
        assertThat(series.arrhenius(quantity).orElseThrow().activationEnergyEv().value())
                .as(quantity.code())
                .isCloseTo(energyEv, within(0.01));
    }

    private static double value(FitResult fit, String parameter) {
        return fit.parameter(parameter).orElseThrow().value();
    }
}
