package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.fixtures.materials.MaterialProperty.BULK_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.CONDUCTIVITY;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_ACTIVATION_ENERGY;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_BOUNDARY_SHARE;
import static org.electrolyst.fixtures.materials.MaterialProperty.GRAIN_TO_BOUNDARY_RATIO;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.Cases;
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
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

/** Pellets of 1 mm and 10 mm between blocking electrodes, from -40 to 100 °C: the faster arcs leave the window on the way. */
class ArcsLeavingTheWindowTest {
    private static final double[] CELSIUS = {-40, -30, -20, -10, 0, 10, 25, 40, 55, 70, 85, 100};
    private static final CellGeometry PELLET =
            CellGeometry.ofDisc(Quantity.of(1e-3, 1e-5, Dimension.LENGTH), Quantity.of(1e-2, 5e-5, Dimension.LENGTH));

    /** What is off by so much and so many uncertainties is wrong, not uncertain. */
    private static final double WRONG = 0.02;

    private static final double WRONG_UNCERTAINTIES = 4;

    /** A material, its leads and how it is measured. */
    private record Series(SimulatedCell cell, double highestHz, double noise, String recipe) {
        static Series drawn(int seed) {
            Random random = new Random(seed);
            SimulatedMaterial material = SimulatedMaterials.all().get(random.nextInt(3));
            double conductivity = material.si(CONDUCTIVITY) / 100 * Math.pow(10, -2 * random.nextDouble());
            material = material.assuming(CONDUCTIVITY, conductivity, "swept")
                    .assuming(GRAIN_BOUNDARY_SHARE, 0.1 + 0.4 * random.nextDouble(), "swept")
                    .assuming(GRAIN_TO_BOUNDARY_RATIO, Math.pow(10, 2 + 1.3 * random.nextDouble()), "swept");
            double highestHz = new double[] {1e5, 3e5, 1e6, 1e6, 3e6, 1e7}[random.nextInt(6)];
            double noise = new double[] {0.001, 0.003, 0.005, 0.01}[random.nextInt(4)];
            Leads leads = List.of(Leads.NONE, new Leads(0.5, 1e-7), new Leads(2, 2e-7))
                    .get(random.nextInt(3));
            return new Series(
                    new SimulatedCell(PELLET, material, Electrodes.BLOCKING, leads),
                    highestHz,
                    noise,
                    random.nextBoolean() ? "default" : "blocking");
        }

        static Series garnet(double conductivitySPerCm) {
            SimulatedMaterial material = SimulatedMaterials.find("Li7La3Zr2O12 garnet")
                    .orElseThrow()
                    .assuming(CONDUCTIVITY, conductivitySPerCm, "so that its bulk arc leaves the window on the way");
            return new Series(
                    new SimulatedCell(PELLET, material, Electrodes.BLOCKING, new Leads(0.5, 1e-7)),
                    1e6,
                    0.003,
                    "default");
        }

        SeriesResult analysed(int seed) throws Cancelled {
            DoubleVector frequencies = SimulatedSpectra.frequencies(highestHz, 1, 10);
            List<MeasuredSpectrum> spectra = new ArrayList<>();
            for (double celsius : CELSIUS) {
                double kelvin = celsius + ZERO_CELSIUS_K;
                String name = String.format(Locale.ROOT, "%.0f °C", celsius);
                spectra.add(new MeasuredSpectrum(
                        new DataSource(name, 1),
                        SimulatedSpectra.noisy(
                                SimulatedSpectra.exact(frequencies, omega -> cell.impedance(omega, kelvin)),
                                noise,
                                new Noise(seed),
                                name),
                        OptionalDouble.of(kelvin)));
            }
            Cell described =
                    new Cell(Optional.of(new CellType("SS", "SS")), Optional.of(PELLET), OptionalDouble.empty());
            return new SeriesAnalysis(Recipe.of(CircuitFamily.of(recipe).orElseThrow()))
                    .analyse("series", spectra, described, new Cancel());
        }

        double truthOhm(TransportQuantity quantity, double celsius) {
            double kelvin = celsius + ZERO_CELSIUS_K;
            return switch (quantity) {
                case BULK -> cell.bulkResistanceOhm(kelvin);
                case GRAIN_BOUNDARY -> cell.grainBoundaryResistanceOhm(kelvin);
                case TOTAL -> cell.totalElectrolyteResistanceOhm(kelvin);
            };
        }

        double apexHz(TransportQuantity quantity, double celsius) {
            double farad =
                    quantity == TransportQuantity.BULK ? cell.bulkCapacitanceF() : cell.grainBoundaryCapacitanceF();
            return 1 / (2 * Math.PI * farad * truthOhm(quantity, celsius));
        }
    }

    private static Optional<DerivedQuantity> resistance(SeriesResult result, TransportQuantity quantity, int spectrum) {
        return result.fits()
                .get(spectrum)
                .derived(
                        switch (quantity) {
                            case BULK -> "resistance.bulk";
                            case GRAIN_BOUNDARY -> "resistance.grainBoundary";
                            case TOTAL -> "resistance.total";
                        });
    }

    /** How far a resistance is from the truth, in uncertainties; a total may hold the leads. */
    private static double score(Series series, TransportQuantity quantity, int spectrum, DerivedQuantity found) {
        double off = found.value() - series.truthOhm(quantity, CELSIUS[spectrum]);
        double leads =
                quantity == TransportQuantity.TOTAL ? series.cell().leads().resistanceOhm() : 0;
        double beyondLeads = off > 0 ? Math.max(0, off - leads) : off;
        return beyondLeads / found.standardError().orElseThrow();
    }

    /** Of all resistances stated one in 200 may be wrong, and of those whose apex is well within the window one in 20 absent. */
    @Test
    void noConductivityIsWrongWhereArcsLeaveTheWindow() throws Cancelled {
        int stated = 0;
        List<String> wrong = new ArrayList<>();
        int inWindow = 0;
        int absent = 0;
        for (int seed = 1; seed <= Cases.count(3, 300); seed++) {
            Series series = Series.drawn(seed);
            SeriesResult result = series.analysed(seed);
            for (TransportQuantity quantity : TransportQuantity.values()) {
                for (int i = 0; i < CELSIUS.length; i++) {
                    Optional<DerivedQuantity> found = resistance(result, quantity, i)
                            .filter(r -> r.standardError().isPresent());
                    boolean shown = quantity == TransportQuantity.TOTAL
                            || series.apexHz(quantity, CELSIUS[i]) < series.highestHz() / 5;
                    inWindow += shown ? 1 : 0;
                    absent += shown && found.isEmpty() ? 1 : 0;
                    if (found.isPresent()) {
                        stated++;
                        double off = found.get().value() / series.truthOhm(quantity, CELSIUS[i]) - 1;
                        double score = score(series, quantity, i, found.get());
                        if (Math.abs(score) > WRONG_UNCERTAINTIES && Math.abs(off) > WRONG) {
                            wrong.add(String.format(
                                    Locale.ROOT,
                                    "seed %d, %s at %.0f °C: %.1f %%, %.1f u",
                                    seed,
                                    quantity,
                                    CELSIUS[i],
                                    100 * off,
                                    score));
                        }
                    }
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(1 + stated / 200);
        assertThat(absent).isLessThanOrEqualTo(1 + inWindow / 20);
    }

    @Test
    void theBulkOfAGarnetEndsWhereItsArcLeavesTheWindowAndTheTotalGoesOn() throws Cancelled {
        Series series = Series.garnet(1e-4);
        SeriesResult result = series.analysed(1);
        for (int i = 0; i < CELSIUS.length; i++) {
            boolean shown = series.apexHz(TransportQuantity.BULK, CELSIUS[i]) < 2e6;
            FitResult fit = result.fits().get(i);
            assertThat(fit.derived("resistance.bulk").isPresent())
                    .as("bulk at %s °C", CELSIUS[i])
                    .isEqualTo(shown);
            assertThat(fit.flags().stream().anyMatch(flag -> flag.code().equals("bulkLeftWindow")))
                    .isEqualTo(!shown);
            for (TransportQuantity quantity : TransportQuantity.values()) {
                int spectrum = i;
                resistance(result, quantity, i)
                        .ifPresent(r -> assertThat(score(series, quantity, spectrum, r))
                                .as("%s at %s °C", quantity, CELSIUS[spectrum])
                                .isBetween(-WRONG_UNCERTAINTIES, WRONG_UNCERTAINTIES));
            }
            assertThat(fit.derived("resistance.total")).isPresent();
        }
    }

    @Test
    void theLinesUseTheTemperaturesWhereEachPartIsDetermined() throws Cancelled {
        Series series = Series.garnet(1e-4);
        SeriesResult result = series.analysed(2);
        ArrheniusResult bulk = result.arrhenius(TransportQuantity.BULK).orElseThrow();
        assertThat(bulk.points()).hasSize(5);
        assertThat(bulk.flags())
                .filteredOn(flag -> flag.code().equals("bulkLeftWindow"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.message()).startsWith("from 10 °C upwards"));
        assertThat(result.arrhenius(TransportQuantity.TOTAL).orElseThrow().points())
                .hasSize(CELSIUS.length);
        assertThat(bulk.activationEnergyEv().value())
                .isCloseTo(series.cell().material().si(BULK_ACTIVATION_ENERGY), within(2e-3));
        assertThat(result.arrhenius(TransportQuantity.GRAIN_BOUNDARY)
                        .orElseThrow()
                        .activationEnergyEv()
                        .value())
                .isCloseTo(series.cell().material().si(GRAIN_BOUNDARY_ACTIVATION_ENERGY), within(3e-3));
        assertThat(result.arrhenius())
                .allSatisfy(law ->
                        assertThat(law.flags()).extracting(Flag::code).doesNotContain("notOneEnergy", "pointsLeftOut"));
    }

    /** R2 is the grain boundary, also where an ohmic resistance took the place of the bulk arc. */
    @Test
    void anArcKeepsItsNameInWhateverCircuitASpectrumSupports() throws Cancelled {
        for (FitResult fit : Series.garnet(3e-4).analysed(3).fits()) {
            for (Arc arc : fit.arcs()) {
                String name = arc.parameters().get(0);
                assertThat(arc.assignment())
                        .as(fit.source() + ": " + name + ", " + arc.reason())
                        .isIn(
                                name.equals("R1") ? ArcAssignment.BULK : ArcAssignment.GRAIN_BOUNDARY,
                                ArcAssignment.NOT_RESOLVED);
            }
        }
    }
}
