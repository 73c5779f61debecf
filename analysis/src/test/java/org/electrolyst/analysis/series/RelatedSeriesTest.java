package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.analysis.series.SimulatedSeries.COMMON_SHAPE;
import static org.electrolyst.analysis.series.SimulatedSeries.LAWS;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;
import static org.electrolyst.model.result.TransportQuantity.BULK;
import static org.electrolyst.model.result.TransportQuantity.GRAIN_BOUNDARY;
import static org.electrolyst.model.result.TransportQuantity.TOTAL;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.analysis.fit.RelationsCheck;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.golden.CeramicSeries;
import org.electrolyst.fixtures.spectra.TwoArcSeries;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class RelatedSeriesTest {
    private static final double TO_THE_DIGIT_EV = 0.06e-3;
    private static final TwoArcSeries TRUTH = TwoArcSeries.draw(1);

    /** With the 273 K that the publication takes for 0 °C. */
    @Test
    void reproducesThePublishedSimultaneousFitOfTheMeasuredCeramic() throws Cancelled {
        SeriesComparison comparison = ceramic(
                        CeramicSeries.PUBLISHED_ZERO_CELSIUS_K,
                        Map.of("CPE1.Q", Relation.COMMON, "CPE1.n", Relation.COMMON))
                .comparison()
                .orElseThrow();
        near(comparison.together(BULK), CeramicSeries.BULK_TOGETHER);
        near(comparison.together(GRAIN_BOUNDARY), CeramicSeries.GRAIN_BOUNDARY_TOGETHER);
        near(comparison.together(TOTAL), CeramicSeries.TOTAL_TOGETHER);
    }

    private static void near(Optional<ArrheniusResult> line, CeramicSeries.Together published) {
        Estimate energy = line.orElseThrow().activationEnergyEv();
        assertThat(energy.value()).isCloseTo(published.ofSigmaT(), within(TO_THE_DIGIT_EV));
        assertThat(energy.standardUncertainty().orElseThrow())
                .isCloseTo(published.uOfSigmaT(), within(TO_THE_DIGIT_EV));
    }

    @Test
    void theMeasuredCeramicContradictsTheCommonShapeThatWasPublished() throws Cancelled {
        SeriesResult result = ceramic(ZERO_CELSIUS_K, Map.of("CPE1.Q", Relation.COMMON, "CPE1.n", Relation.COMMON));
        SeriesComparison comparison = result.comparison().orElseThrow();
        RelationsCheck check = comparison.check();
        assertThat(check.saved()).isEqualTo(12);
        assertThat(check.degreesOfFreedomApart()).isEqualTo(522);
        assertThat(check.apart())
                .isCloseTo(
                        CeramicSeries.fits().stream()
                                .mapToDouble(CeramicSeries.Fit::chiSquared)
                                .sum(),
                        within(2e-6));
        assertThat(check.relationsStand()).isFalse();
        assertThat(result.fits())
                .allSatisfy(
                        fit -> assertThat(fit.flags()).extracting(Flag::code).contains("relationsContradicted"));
        assertThat(result.arrhenius(BULK)).isPresent();
        energy(result.arrhenius(BULK).orElseThrow(), CeramicSeries.BULK);
        energy(comparison.apart(GRAIN_BOUNDARY).orElseThrow(), CeramicSeries.GRAIN_BOUNDARY);
        assertThat(result.arrhenius(BULK).orElseThrow().flags())
                .filteredOn(flag -> flag.code().equals("relationsContradicted"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.message()).contains("F 6.17", "fitted apart 0.5873 ± 0.016 eV"));
    }

    private static void energy(ArrheniusResult line, CeramicSeries.Energy published) {
        assertThat(line.activationEnergyEv().value()).isCloseTo(published.ofSigmaT(), within(TO_THE_DIGIT_EV));
    }

    /** The exponent of the bulk falls by 0.06 over the series: F 0.88 where a common one has 6.2. */
    @Test
    void theMeasuredCeramicBearsAShapeThatIsLinearInTheTemperature() throws Cancelled {
        SeriesResult result =
                ceramic(ZERO_CELSIUS_K, Map.of("CPE1.capacitance", Relation.LINEAR, "CPE1.n", Relation.LINEAR));
        SeriesComparison comparison = result.comparison().orElseThrow();
        assertThat(comparison.check().relationsStand()).isTrue();
        assertThat(comparison.check().aiccTogether().orElseThrow())
                .isLessThan(comparison.check().aiccApart().orElseThrow());
        Estimate together = result.arrhenius(BULK).orElseThrow().activationEnergyEv();
        Estimate apart = comparison.apart(BULK).orElseThrow().activationEnergyEv();
        assertThat(together.standardUncertainty().orElseThrow())
                .isLessThan(0.7 * apart.standardUncertainty().orElseThrow());
    }

    private static SeriesResult ceramic(double zeroCelsiusK, Map<String, Relation> relations) throws Cancelled {
        List<MeasuredSpectrum> spectra = CeramicSeries.fits().stream()
                .map(fit -> {
                    String name = String.format(Locale.ROOT, "eisfitpython/s04147-%.0fdeg.txt", fit.temperatureC());
                    return new MeasuredSpectrum(
                            new DataSource(name, 1),
                            SharedData.spectrum(name, 0, 1, 2),
                            OptionalDouble.of(fit.temperatureC() + zeroCelsiusK));
                })
                .toList();
        CellGeometry pellet = CellGeometry.ofDisc(
                Quantity.of(CeramicSeries.THICKNESS_M, Dimension.LENGTH),
                Quantity.of(CeramicSeries.DIAMETER_M, Dimension.LENGTH));
        Recipe recipe = new Recipe(
                Optional.of("p(R1,CPE1)-p(R2,CPE2)-CPE3"),
                FitSettings.defaults(),
                new SeriesRelations(relations),
                Form.SIGMA_T,
                ArrheniusWeights.NONE,
                Set.of(Kind.ARRHENIUS),
                CircuitFamily.DEFAULT);
        return new SeriesAnalysis(recipe)
                .analyse(
                        "ceramic",
                        spectra,
                        new Cell(Optional.empty(), Optional.of(pellet), OptionalDouble.empty()),
                        new Cancel());
    }

    @Test
    void readsTheEnergiesStraightFromTheSpectra() throws Cancelled {
        SeriesResult result = SimulatedSeries.analyse(LAWS, SimulatedSeries.measured(TRUTH, 1));
        SeriesComparison comparison = result.comparison().orElseThrow();
        assertThat(comparison.check().relationsStand()).isTrue();
        assertThat(comparison.energies().resistances()).containsExactly("R1", "R2");
        Estimate bulk = comparison.energies().energiesEv().get(0);
        holds(bulk, TRUTH.bulk().energyEv());
        holds(comparison.energies().energiesEv().get(1), TRUTH.grainBoundary().energyEv());
        assertThat(comparison.energies().covariance().at(0, 0))
                .isCloseTo(Math.pow(bulk.standardUncertainty().orElseThrow(), 2), within(1e-12));
        assertThat(comparison.energies().covariance().at(0, 1))
                .isEqualTo(comparison.energies().covariance().at(1, 0))
                .isNotZero();
    }

    /** Two ways from one fit: the law itself, and the line that its conductivities lie on, by their covariance. */
    @Test
    void theLineThroughConductivitiesByLawHasTheEnergyAndTheErrorOfTheLaw() throws Cancelled {
        SeriesResult result = SimulatedSeries.analyse(LAWS, SimulatedSeries.measured(TRUTH, 1));
        Estimate straight =
                result.comparison().orElseThrow().energies().energiesEv().get(0);
        Estimate line = result.arrhenius(BULK).orElseThrow().activationEnergyEv();
        assertThat(line.value()).isCloseTo(straight.value(), within(1e-9));
        assertThat(line.standardUncertainty().orElseThrow())
                .isCloseTo(straight.standardUncertainty().orElseThrow(), within(1e-9));
        assertThat(result.arrhenius(BULK).orElseThrow().choice()).contains("fitted by this law");
    }

    /** At 50 °C nothing is left of the arc of the bulk but its end. */
    @Test
    void theShapeThatOtherTemperaturesGiveSharpensTheBulkThatLeavesTheWindow() throws Cancelled {
        SeriesComparison comparison = SimulatedSeries.analyse(COMMON_SHAPE, SimulatedSeries.measured(TRUTH, 1))
                .comparison()
                .orElseThrow();
        holds(
                comparison.together(BULK).orElseThrow().activationEnergyEv(),
                TRUTH.bulk().energyEv());
        assertThat(relativeErrorOfTheHottest(comparison.together(BULK)))
                .isLessThan(0.5 * relativeErrorOfTheHottest(comparison.apart(BULK)));
    }

    /** By meanings of the program: apart the bulk ends where its arc leaves the window, together it does not. */
    @Test
    void theBulkGoesOnWhereItsArcHasLeftTheWindow() throws Cancelled {
        SeriesComparison comparison = new SeriesAnalysis(SimulatedSeries.recipe(COMMON_SHAPE, FitSettings.defaults()))
                .analyse("simulated", SimulatedSeries.measured(TRUTH, 1), SimulatedSeries.CELL, new Cancel())
                .comparison()
                .orElseThrow();
        assertThat(comparison.together(BULK).orElseThrow().points()).hasSize(7);
        assertThat(comparison.apart(BULK).orElseThrow().points()).hasSizeLessThan(7);
        holds(
                comparison.together(BULK).orElseThrow().activationEnergyEv(),
                TRUTH.bulk().energyEv());
    }

    private static double relativeErrorOfTheHottest(Optional<ArrheniusResult> line) {
        List<ArrheniusResult.Point> points = line.orElseThrow().points();
        ArrheniusResult.Point hottest = points.get(points.size() - 1);
        return hottest.standardUncertaintySPerM().orElseThrow() / hottest.conductivitySPerM();
    }

    /** The exponent of the grain boundaries falls by 0.036 between -40 and 50 °C. */
    @Test
    void aCommonExponentIsRejectedWhereItDriftsAndALineIsNot() throws Cancelled {
        List<MeasuredSpectrum> drifting = SimulatedSeries.measured(TRUTH.drifting(-4e-4), 1);
        SeriesResult wrong = SimulatedSeries.analyse(LAWS, drifting);
        assertThat(wrong.comparison().orElseThrow().check().probability()).isLessThan(1e-6);
        assertThat(wrong.fits())
                .allSatisfy(
                        fit -> assertThat(fit.flags()).extracting(Flag::code).contains("relationsContradicted"));
        SeriesResult right =
                SimulatedSeries.analyse(SimulatedSeries.with(LAWS, Map.of("CPE2.n", Relation.LINEAR)), drifting);
        assertThat(right.comparison().orElseThrow().check().relationsStand()).isTrue();
        holds(
                right.arrhenius(GRAIN_BOUNDARY).orElseThrow().activationEnergyEv(),
                TRUTH.grainBoundary().energyEv());
    }

    @Test
    void errorsOfTheTemperatureContradictTheLawsButNotTheShape() throws Cancelled {
        SeriesResult result = SimulatedSeries.analyse(LAWS, SimulatedSeries.measured(TRUTH, 1, 0.3));
        SeriesComparison comparison = result.comparison().orElseThrow();
        assertThat(comparison.check().relationsStand()).isTrue();
        assertThat(comparison.energies().resistances()).isEmpty();
        assertThat(result.fits())
                .allSatisfy(fit ->
                        assertThat(fit.flags()).extracting(Flag::code).contains("lawContradicted", "fittedTogether"));
        Estimate energy = result.arrhenius(BULK).orElseThrow().activationEnergyEv();
        holds(energy, TRUTH.bulk().energyEv());
        assertThat(energy.standardUncertainty().orElseThrow()).isGreaterThan(1e-3);
    }

    @Test
    void theOrderOfTheSpectraDoesNotMatter() throws Cancelled {
        List<MeasuredSpectrum> spectra = SimulatedSeries.measured(TRUTH, 1);
        List<MeasuredSpectrum> backwards = IntStream.range(0, spectra.size())
                .mapToObj(i -> spectra.get(spectra.size() - 1 - i))
                .toList();
        SeriesResult a = SimulatedSeries.analyse(LAWS, spectra);
        SeriesResult b = SimulatedSeries.analyse(LAWS, backwards);
        assertThat(b.fits().get(0).data()).isEqualTo(backwards.get(0).data());
        assertThat(resistance(b.fits().get(0))).isEqualTo(resistance(a.fits().get(spectra.size() - 1)));
        assertThat(b.arrhenius(BULK).orElseThrow().activationEnergyEv())
                .isEqualTo(a.arrhenius(BULK).orElseThrow().activationEnergyEv());
    }

    private static double resistance(FitResult fit) {
        return fit.parameter("R2").orElseThrow().value();
    }

    @Test
    void fitsApartWhereTheTemperatureThatParametersFollowIsNotKnown() throws Cancelled {
        List<MeasuredSpectrum> spectra = SimulatedSeries.measured(TRUTH, 1);
        List<MeasuredSpectrum> oneUnknown = IntStream.range(0, spectra.size())
                .mapToObj(i -> i == 2 ? at(spectra.get(i), OptionalDouble.empty()) : spectra.get(i))
                .toList();
        saysWhy(SimulatedSeries.analyse(LAWS, oneUnknown), "temperatureMissing");
        assertThat(SimulatedSeries.analyse(COMMON_SHAPE, oneUnknown).comparison())
                .isPresent();
        List<MeasuredSpectrum> alike = spectra.subList(0, 2).stream()
                .map(s -> at(s, OptionalDouble.of(300)))
                .toList();
        saysWhy(SimulatedSeries.analyse(LAWS, alike), "temperaturesAlike");
    }

    @Test
    void fitsApartWhereAParameterIsHeld() throws Cancelled {
        FitSettings holding = FitSettings.defaults().with(ParameterRules.none().fixing(Map.of("CPE3.n", 0.8)));
        saysWhy(
                new SeriesAnalysis(SimulatedSeries.recipe(COMMON_SHAPE, holding))
                        .analyse("simulated", SimulatedSeries.measured(TRUTH, 1), SimulatedSeries.CELL, new Cancel()),
                "notFittedTogether");
    }

    private static void saysWhy(SeriesResult result, String code) {
        assertThat(result.comparison()).isEmpty();
        assertThat(result.fits())
                .allSatisfy(fit -> assertThat(fit.flags())
                        .filteredOn(flag -> flag.code().equals(code))
                        .singleElement()
                        .extracting(Flag::level)
                        .isEqualTo(Flag.Level.NEEDS_PERSON));
    }

    private static MeasuredSpectrum at(MeasuredSpectrum spectrum, OptionalDouble temperatureK) {
        return new MeasuredSpectrum(spectrum.data(), spectrum.spectrum(), temperatureK);
    }

    private static void holds(Estimate estimate, double truth) {
        assertThat(truth)
                .isBetween(estimate.lower95().orElseThrow(), estimate.upper95().orElseThrow());
    }
}
