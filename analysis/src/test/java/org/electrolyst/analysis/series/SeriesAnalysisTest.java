package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.fixtures.materials.MaterialProperty.BULK_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_ACTIVATION_ENERGY;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;
import static org.electrolyst.model.result.TransportQuantity.BULK;
import static org.electrolyst.model.result.TransportQuantity.GRAIN_BOUNDARY;
import static org.electrolyst.model.result.TransportQuantity.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.golden.CeramicSeries;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Estimate;
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

class SeriesAnalysisTest {
    private static final CellGeometry PELLET =
            CellGeometry.ofDisc(Quantity.of(0.6e-3, 1e-5, Dimension.LENGTH), Quantity.of(1e-2, 5e-5, Dimension.LENGTH));
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e7, 0.1, 5);
    /** Cold enough that the bulk arc lies within the window. */
    private static final double[] COLD_C = {-90, -77, -63, -50};

    @Test
    void findsCircuitAndEnergiesOfTheMeasuredCeramic() throws Cancelled {
        SeriesResult result = analyse(Recipe.defaults(), measuredCeramic(), ceramicCell());
        assertThat(result.fits()).extracting(FitResult::circuit).containsOnly("p(R1,CPE1)-p(R2,CPE2)-CPE3");
        assertThat(result.fits())
                .allSatisfy(fit -> assertThat(fit.arcs())
                        .extracting(Arc::assignment)
                        .containsExactly(ArcAssignment.BULK, ArcAssignment.GRAIN_BOUNDARY));
    }

    @Test
    void reproducesTheEnergiesOfTheMeasuredCeramic() throws Cancelled {
        for (Form form : Form.values()) {
            Recipe recipe = new Recipe(
                    Optional.of("p(R1,CPE1)-p(R2,CPE2)-CPE3"), FitSettings.defaults(), form, ArrheniusWeights.NONE);
            SeriesResult result = analyse(recipe, measuredCeramic(), ceramicCell());
            near(result, BULK, form, CeramicSeries.BULK);
            near(result, GRAIN_BOUNDARY, form, CeramicSeries.GRAIN_BOUNDARY);
            near(result, TOTAL, form, CeramicSeries.TOTAL);
        }
    }

    private static void near(
            SeriesResult result, TransportQuantity quantity, Form form, CeramicSeries.Energy published) {
        assertThat(energy(result, quantity).value())
                .as("%s %s", quantity, form)
                .isCloseTo(form == Form.SIGMA_T ? published.ofSigmaT() : published.ofSigma(), within(0.5e-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOF-688", "UiOLiTFSI"})
    void findsAgainWhatABlockingCellWasMadeOf(String material) throws Cancelled {
        SimulatedCell cell = cell(material, Electrodes.BLOCKING);
        SeriesResult result = analyse(Recipe.defaults(), simulated(cell, COLD_C), described("SS"));
        assertThat(result.fits()).extracting(FitResult::circuit).containsOnly("p(R1,C1)-p(R2,CPE2)-CPE3");
        findsAgain(cell, result);
    }

    @Test
    void findsAgainWhatAReversibleCellWasMadeOf() throws Cancelled {
        SimulatedCell cell = cell("UiOLiTFSI", Electrodes.REVERSIBLE);
        SeriesResult result = analyse(Recipe.defaults(), simulated(cell, COLD_C), described("Li"));
        assertThat(result.fits()).extracting(FitResult::circuit).containsOnly("p(R1,C1)-p(R2,CPE2)-p(R3,C3)");
        findsAgain(cell, result);
        double warmest = COLD_C[3] + ZERO_CELSIUS_K;
        assertThat(resistance(result, 3, "resistance.interface"))
                .isCloseTo(cell.interfacialResistanceOhm(warmest), withinPercentage(2));
    }

    private static void findsAgain(SimulatedCell cell, SeriesResult result) {
        for (int i = 0; i < COLD_C.length; i++) {
            double kelvin = COLD_C[i] + ZERO_CELSIUS_K;
            assertThat(resistance(result, i, "resistance.bulk"))
                    .isCloseTo(cell.bulkResistanceOhm(kelvin), withinPercentage(2));
            assertThat(resistance(result, i, "resistance.grainBoundary"))
                    .isCloseTo(cell.grainBoundaryResistanceOhm(kelvin), withinPercentage(4));
            assertThat(resistance(result, i, "resistance.total"))
                    .isCloseTo(cell.totalElectrolyteResistanceOhm(kelvin), withinPercentage(2));
        }
        holds(energy(result, BULK), cell.material().si(BULK_ACTIVATION_ENERGY));
        holds(energy(result, GRAIN_BOUNDARY), cell.material().si(GRAIN_BOUNDARY_ACTIVATION_ENERGY));
    }

    /** At room temperature the bulk arc lies above the window: the tail's intercept is the total, and nothing is called bulk. */
    @Test
    void callsNothingBulkWhereOnlyATailIsSeen() throws Cancelled {
        SimulatedCell cell = cell("MOF-688", Electrodes.BLOCKING);
        DoubleVector slow = SimulatedSpectra.frequencies(500, 0.1, 6);
        List<MeasuredSpectrum> spectra = simulated(cell, slow, new double[] {20, 40, 60});
        SeriesResult result = analyse(Recipe.defaults(), spectra, described("SS"));
        assertThat(result.fits()).extracting(FitResult::circuit).containsOnly("R0-CPE1");
        assertThat(result.arrhenius()).extracting(a -> a.quantity()).containsExactly(TOTAL);
        for (int i = 0; i < 3; i++) {
            assertThat(resistance(result, i, "resistance.total"))
                    .isCloseTo(cell.totalElectrolyteResistanceOhm(293.15 + 20 * i), withinPercentage(1));
        }
    }

    @Test
    void keepsTheOrderOfTheSpectraAndSortsOnlyTheLine() throws Cancelled {
        SimulatedCell cell = cell("UiOLiTFSI", Electrodes.BLOCKING);
        double[] mixed = {-50, -90, -70};
        SeriesResult result = analyse(twoArcs(), simulated(cell, mixed), described("SS"));
        assertThat(result.fits()).extracting(FitResult::source).containsExactly("-50 °C", "-90 °C", "-70 °C");
        assertThat(result.conductivities())
                .extracting(c -> c.temperatureK().orElseThrow() - ZERO_CELSIUS_K)
                .containsExactly(-50.0, -90.0, -70.0);
        assertThat(result.arrhenius(BULK).orElseThrow().points())
                .extracting(p -> Math.round(p.temperatureK() - ZERO_CELSIUS_K))
                .containsExactly(-90L, -70L, -50L);
    }

    @Test
    void leavesSpectraWithoutTemperatureOrFitOutOfTheLine() throws Cancelled {
        SimulatedCell cell = cell("UiOLiTFSI", Electrodes.BLOCKING);
        List<MeasuredSpectrum> spectra = new ArrayList<>(simulated(cell, new double[] {-90, -80, -70}));
        MeasuredSpectrum last = spectra.get(2);
        spectra.add(new MeasuredSpectrum(last.data(), last.spectrum(), OptionalDouble.empty()));
        spectra.add(new MeasuredSpectrum(last.data(), last.spectrum().select(0, 1), OptionalDouble.of(300)));
        SeriesResult result = analyse(twoArcs(), spectra, described("SS"));
        assertThat(result.fits().get(4).status()).isEqualTo(FitResult.Status.FAILED);
        assertThat(result.arrhenius(BULK).orElseThrow().points()).hasSize(3);
    }

    @Test
    void givesNoEnergiesWithoutGeometry() throws Cancelled {
        SimulatedCell cell = cell("UiOLiTFSI", Electrodes.BLOCKING);
        SeriesResult result = analyse(twoArcs(), simulated(cell, new double[] {-90, -70}), Cell.unknown());
        assertThat(result.arrhenius()).isEmpty();
        assertThat(result.conductivities()).allMatch(c -> c.needsPerson());
    }

    @Test
    void stopsWhenAsked() {
        Cancel cancel = new Cancel();
        cancel.request();
        List<MeasuredSpectrum> spectra = simulated(cell("MOF-688", Electrodes.BLOCKING), new double[] {-90});
        assertThatThrownBy(
                        () -> new SeriesAnalysis(Recipe.defaults()).analyse("series", spectra, described("SS"), cancel))
                .isInstanceOf(Cancelled.class);
    }

    private static void holds(Estimate estimate, double truth) {
        assertThat(truth)
                .isBetween(estimate.lower95().orElseThrow(), estimate.upper95().orElseThrow());
        assertThat(estimate.value()).isCloseTo(truth, within(0.01));
    }

    private static Estimate energy(SeriesResult result, TransportQuantity quantity) {
        return result.arrhenius(quantity).orElseThrow().activationEnergyEv();
    }

    private static double resistance(SeriesResult result, int spectrum, String name) {
        return result.fits().get(spectrum).derived(name).orElseThrow().value();
    }

    private static SeriesResult analyse(Recipe recipe, List<MeasuredSpectrum> spectra, Cell cell) throws Cancelled {
        return new SeriesAnalysis(recipe).analyse("series", spectra, cell, new Cancel());
    }

    private static Recipe twoArcs() {
        return new Recipe(
                Optional.of("p(R1,CPE1)-p(R2,CPE2)-CPE3"), FitSettings.defaults(), Form.SIGMA_T, ArrheniusWeights.FIT);
    }

    private static SimulatedCell cell(String material, Electrodes electrodes) {
        SimulatedMaterial found = SimulatedMaterials.find(material).orElseThrow();
        return new SimulatedCell(PELLET, found, electrodes, Leads.NONE);
    }

    private static Cell described(String electrode) {
        return new Cell(Optional.of(new CellType(electrode, electrode)), Optional.of(PELLET), OptionalDouble.empty());
    }

    private static List<MeasuredSpectrum> simulated(SimulatedCell cell, double[] celsius) {
        return simulated(cell, FREQUENCIES, celsius);
    }

    private static List<MeasuredSpectrum> simulated(SimulatedCell cell, DoubleVector frequencies, double[] celsius) {
        return DoubleStream.of(celsius)
                .mapToObj(t -> {
                    double kelvin = t + ZERO_CELSIUS_K;
                    String name = String.format(Locale.ROOT, "%.0f °C", t);
                    return new MeasuredSpectrum(
                            new DataSource(name, 1),
                            SimulatedSpectra.noisy(
                                    SimulatedSpectra.exact(frequencies, omega -> cell.impedance(omega, kelvin)),
                                    0.003,
                                    new Noise(3),
                                    name),
                            OptionalDouble.of(kelvin));
                })
                .toList();
    }

    private static List<MeasuredSpectrum> measuredCeramic() {
        return CeramicSeries.fits().stream()
                .map(fit -> {
                    String name = String.format(Locale.ROOT, "eisfitpython/s04147-%.0fdeg.txt", fit.temperatureC());
                    return new MeasuredSpectrum(
                            new DataSource(name, 1),
                            SharedData.spectrum(name, 0, 1, 2),
                            OptionalDouble.of(fit.temperatureC() + ZERO_CELSIUS_K));
                })
                .toList();
    }

    private static Cell ceramicCell() {
        CellGeometry geometry = CellGeometry.ofDisc(
                Quantity.of(CeramicSeries.THICKNESS_M, Dimension.LENGTH),
                Quantity.of(CeramicSeries.DIAMETER_M, Dimension.LENGTH));
        return new Cell(Optional.empty(), Optional.of(geometry), OptionalDouble.empty());
    }
}
