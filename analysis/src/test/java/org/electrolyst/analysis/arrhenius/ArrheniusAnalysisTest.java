package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.golden.ArrheniusExamples;
import org.electrolyst.fixtures.golden.CeramicSeries;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArrheniusAnalysisTest {
    private static final double[] SEVEN_TEMPERATURES_C = {20, 30, 40, 50, 60, 70, 80};

    static Iterable<ArrheniusExamples.Table> tables() {
        return ArrheniusExamples.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void reproducesPublishedTablesToTheirLastDigit(ArrheniusExamples.Table table) {
        List<Point> points = IntStream.range(0, table.temperatureC().size())
                .mapToObj(i -> point(
                        table.temperatureC().at(i),
                        100 * table.conductivitySPerCm().at(i)))
                .toList();
        ArrheniusResult sigmaT = fit(Form.SIGMA_T, ArrheniusWeights.NONE, points);
        ArrheniusResult sigma = fit(Form.SIGMA, ArrheniusWeights.NONE, points);
        Estimate energy = sigmaT.activationEnergyEv();
        assertThat(energy.value()).isCloseTo(table.energyOfSigmaTEv(), within(0.5e-3));
        assertThat(energy.standardUncertainty().orElseThrow()).isCloseTo(table.uEnergyOfSigmaTEv(), within(0.5e-3));
        assertThat(sigma.activationEnergyEv().value()).isCloseTo(table.energyOfSigmaEv(), within(0.5e-3));
        assertThat(sigma.activationEnergyEv().standardUncertainty().orElseThrow())
                .isCloseTo(table.uEnergyOfSigmaEv(), within(0.5e-3));
        double printed = table.conductivity25CSPerCm();
        double lastDigit = Math.pow(10, Math.floor(Math.log10(printed)) - 1);
        assertThat(sigmaT.conductivity25CSPerM().value() / 100).isCloseTo(printed, within(0.5 * lastDigit));
    }

    @Test
    void reproducesTheEnergiesOfThePublishedCeramic() {
        compare(CeramicSeries.BULK, CeramicSeries.Fit::r1Ohm);
        compare(CeramicSeries.GRAIN_BOUNDARY, CeramicSeries.Fit::r2Ohm);
        compare(CeramicSeries.TOTAL, fit -> fit.r1Ohm() + fit.r2Ohm());
    }

    private static void compare(CeramicSeries.Energy published, ToDoubleFunction<CeramicSeries.Fit> resistance) {
        List<Point> points = CeramicSeries.fits().stream()
                .map(f -> point(f.temperatureC(), 41.778 / resistance.applyAsDouble(f)))
                .toList();
        Estimate sigmaT = fit(Form.SIGMA_T, ArrheniusWeights.NONE, points).activationEnergyEv();
        assertThat(sigmaT.value()).isCloseTo(published.ofSigmaT(), within(0.5e-3));
        assertThat(sigmaT.standardUncertainty().orElseThrow()).isCloseTo(published.uOfSigmaT(), within(0.2e-3));
        assertThat(fit(Form.SIGMA, ArrheniusWeights.NONE, points)
                        .activationEnergyEv()
                        .value())
                .isCloseTo(published.ofSigma(), within(0.5e-3));
    }

    /** Weighted by the errors of the fits, which leave out most of the scatter: bulk 0.5975(248), boundary 0.8897(35) eV. */
    @Test
    void reproducesTheWeightedEnergiesOfThePublishedCeramic() {
        Estimate bulk = weighted(CeramicSeries.Fit::r1Ohm, CeramicSeries.Fit::r1StandardErrorPercent);
        assertThat(bulk.value()).isCloseTo(0.5975, within(0.5e-3));
        assertThat(bulk.standardUncertainty().orElseThrow()).isCloseTo(0.0248, within(0.5e-3));
        Estimate boundary = weighted(CeramicSeries.Fit::r2Ohm, CeramicSeries.Fit::r2StandardErrorPercent);
        assertThat(boundary.value()).isCloseTo(0.8897, within(0.5e-3));
        assertThat(boundary.standardUncertainty().orElseThrow()).isCloseTo(0.0035, within(0.3e-3));
    }

    private static Estimate weighted(
            ToDoubleFunction<CeramicSeries.Fit> resistance, ToDoubleFunction<CeramicSeries.Fit> errorPercent) {
        List<Point> points = CeramicSeries.fits().stream()
                .map(f -> {
                    double conductivity = 41.778 / resistance.applyAsDouble(f);
                    return point(f.temperatureC(), conductivity, conductivity * errorPercent.applyAsDouble(f) / 100);
                })
                .toList();
        ArrheniusResult result = fit(Form.SIGMA_T, ArrheniusWeights.FIT, points);
        assertThat(result.weights()).isEqualTo("fit");
        return result.activationEnergyEv();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void recoversAnExactLaw(Form form) {
        ArrheniusResult result = fit(form, ArrheniusWeights.NONE, series(form, 0.45, k -> 0.0));
        assertThat(result.activationEnergyEv().value()).isCloseTo(0.45, within(1e-12));
        assertThat(result.lnPrefactor().value()).isCloseTo(Math.log(500), within(1e-10));
        assertThat(result.rSquared()).isCloseTo(1, within(1e-12));
        double at25 = 500 * Math.exp(-0.45 / (BOLTZMANN_EV_PER_K * 298.15)) / (form == Form.SIGMA_T ? 298.15 : 1);
        assertThat(result.conductivity25CSPerM().value()).isCloseTo(100 * at25, withinPercentage(1e-9));
        assertThat(result.form()).isEqualTo(form);
        assertThat(result.flags()).isEmpty();
    }

    /** The two forms differ by kT at a mean temperature, 27.5 meV between 25 and 70 °C. */
    @Test
    void givesTheOtherFormsAndWeightsAsAlternatives() {
        List<Point> points = series(Form.SIGMA_T, 0.4, k -> 0.0).stream()
                .map(p -> new Point(
                        p.temperatureK(), p.conductivitySPerM(), OptionalDouble.of(0.01 * p.conductivitySPerM())))
                .toList();
        ArrheniusResult result = fit(Form.SIGMA_T, ArrheniusWeights.FIT, points);
        assertThat(result.alternatives().stream().filter(a -> a.kind() == Kind.ARRHENIUS))
                .extracting(a -> a.form().code() + " " + a.weights())
                .containsExactlyInAnyOrder("sigmaT none", "sigma fit", "sigma none");
        double other = result.alternatives().stream()
                .filter(a -> a.form() == Form.SIGMA)
                .findFirst()
                .orElseThrow()
                .activationEnergyEv()
                .value();
        assertThat(result.activationEnergyEv().value() - other).isCloseTo(0.0275, within(0.001));
    }

    /** Errors of the fits far below the scatter, as is usual: they must not make the energy look better than it is. */
    @Test
    void scalesWeightedErrorsUpToTheScatterButNeverDown() {
        Noise noise = new Noise(5);
        List<Point> scattered = series(Form.SIGMA_T, 0.3, k -> 0.05 * noise.standardNormal("scatter", k));
        double scatter = uncertainty(scattered, ArrheniusWeights.NONE);
        assertThat(uncertainty(withRelativeErrors(scattered, 1e-4), ArrheniusWeights.FIT))
                .isCloseTo(scatter, withinPercentage(1e-6));
        // u(E) = k u(ln σ)/√Sxx with relative errors of 50 %, ten times the scatter
        double sxx = sxx(scattered);
        assertThat(uncertainty(withRelativeErrors(scattered, 0.5), ArrheniusWeights.FIT))
                .isCloseTo(BOLTZMANN_EV_PER_K * 0.5 / Math.sqrt(sxx), withinPercentage(1e-6));
    }

    @Test
    void statesIntervalsThatHoldTheTruthAsOftenAsTheySay() {
        int cases = Cases.count(2000, 50_000);
        Noise noise = new Noise(77);
        int energyHeld = 0;
        int conductivityHeld = 0;
        double truth25 = 100 * 500 * Math.exp(-0.3 / (BOLTZMANN_EV_PER_K * 298.15)) / 298.15;
        for (int c = 0; c < cases; c++) {
            int start = 10 * c;
            ArrheniusResult result = fit(
                    Form.SIGMA_T,
                    ArrheniusWeights.NONE,
                    series(Form.SIGMA_T, 0.3, k -> 0.05 * noise.standardNormal("series", start + k)));
            energyHeld += holds(result.activationEnergyEv(), 0.3) ? 1 : 0;
            conductivityHeld += holds(result.conductivity25CSPerM(), truth25) ? 1 : 0;
        }
        double tolerance = 4 * Math.sqrt(0.95 * 0.05 / cases);
        assertThat((double) energyHeld / cases).isCloseTo(0.95, within(tolerance));
        assertThat((double) conductivityHeld / cases).isCloseTo(0.95, within(tolerance));
    }

    /** Two-sided 95 % of Student's t with 5 degrees of freedom, seven points less two parameters: 2.5706. */
    @Test
    void widensIntervalsForTheFewPointsThereAre() {
        Noise noise = new Noise(6);
        Estimate energy = fit(
                        Form.SIGMA_T,
                        ArrheniusWeights.NONE,
                        series(Form.SIGMA_T, 0.3, k -> 0.05 * noise.standardNormal("t", k)))
                .activationEnergyEv();
        double reach = energy.upper95().orElseThrow() - energy.value();
        assertThat(reach / energy.standardUncertainty().orElseThrow()).isCloseTo(2.5706, within(1e-4));
    }

    @Property(tries = 50)
    void theOrderOfPointsDoesNotMatter(@ForAll long seed) {
        Noise noise = new Noise(9);
        List<Point> points = series(Form.SIGMA, 0.5, k -> 0.1 * noise.standardNormal("order", k));
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(fit(Form.SIGMA, ArrheniusWeights.NONE, shuffled))
                .isEqualTo(fit(Form.SIGMA, ArrheniusWeights.NONE, points));
    }

    /** A wrong thickness or area moves the prefactor, never the energy. */
    @Property(tries = 50)
    void theEnergyDoesNotDependOnTheGeometry(@ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
        Noise noise = new Noise(10);
        List<Point> points = series(Form.SIGMA_T, 0.5, k -> 0.1 * noise.standardNormal("geometry", k));
        List<Point> scaled = points.stream()
                .map(p -> new Point(p.temperatureK(), factor * p.conductivitySPerM(), OptionalDouble.empty()))
                .toList();
        ArrheniusResult expected = fit(Form.SIGMA_T, ArrheniusWeights.NONE, points);
        ArrheniusResult result = fit(Form.SIGMA_T, ArrheniusWeights.NONE, scaled);
        assertThat(result.activationEnergyEv().value())
                .isCloseTo(expected.activationEnergyEv().value(), within(1e-10));
        assertThat(result.lnPrefactor().value() - expected.lnPrefactor().value())
                .isCloseTo(Math.log(factor), within(1e-9));
    }

    @Test
    void twoPointsGiveAnEnergyWithoutUncertainty() {
        List<Point> two = List.of(point(25, 1e-3), point(70, 4e-3));
        ArrheniusResult result = fit(Form.SIGMA_T, ArrheniusWeights.NONE, two);
        double expected = BOLTZMANN_EV_PER_K * Math.log(4e-3 * 343.15 / (1e-3 * 298.15)) / (1 / 298.15 - 1 / 343.15);
        assertThat(result.activationEnergyEv().value()).isCloseTo(expected, within(1e-12));
        assertThat(result.activationEnergyEv().standardUncertainty()).isEmpty();
        assertThat(result.conductivity25CSPerM().value()).isCloseTo(1e-3, withinPercentage(1e-9));
        assertThat(result.conductivity25CSPerM().lower95()).isEmpty();
        assertThat(result.flags()).extracting(Flag::code).containsExactly("twoPoints", "smallSpan");
        assertThat(result.needsPerson()).isTrue();
    }

    @Test
    void oneTemperatureGivesNoLine() {
        ArrheniusAnalysis analysis = new ArrheniusAnalysis(Form.SIGMA_T, ArrheniusWeights.FIT);
        assertThat(analysis.fit("one", TransportQuantity.BULK, List.of())).isEmpty();
        assertThat(analysis.fit(
                        "one",
                        TransportQuantity.BULK,
                        List.of(point(25, 1e-3), point(25.005, 1.1e-3), point(25, 0.9e-3))))
                .isEmpty();
    }

    /** Two repeats 0.02 K apart and 20 % different: the line through them leaves the range of numbers at 25 °C. */
    @Test
    void repeatsOfOneTemperatureGiveNoLineEither() {
        assertThat(new ArrheniusAnalysis(Form.SIGMA_T, ArrheniusWeights.NONE)
                        .fit("repeats", TransportQuantity.BULK, List.of(point(160, 1.2e-3), point(160.02, 1.0e-3))))
                .isEmpty();
    }

    @Test
    void weighsAllTheSameWhereAnUncertaintyIsMissing() {
        List<Point> points =
                List.of(point(20, 1e-3, 1e-5), point(40, 2e-3), point(60, 4e-3, 1e-5), point(80, 7e-3, 1e-5));
        ArrheniusResult result = fit(Form.SIGMA_T, ArrheniusWeights.FIT, points);
        assertThat(result.weights()).isEqualTo("none");
        assertThat(result.flags()).extracting(Flag::code).contains("unweighted");
        assertThat(result.activationEnergyEv())
                .isEqualTo(fit(Form.SIGMA_T, ArrheniusWeights.NONE, points).activationEnergyEv());
    }

    @Test
    void flagsWhatMakesAnEnergyDoubtful() {
        assertThat(codes(point(20, 1e-3), point(40, 2e-3), point(60, 3e-3))).contains("fewPoints", "smallSpan");
        assertThat(codes(point(20, 4e-3), point(40, 3e-3), point(60, 2e-3), point(80, 1e-3)))
                .contains("notActivated");
        assertThat(codes(point(20, 1e-3), point(40, 5e-3), point(60, 1e-3), point(80, 4e-3)))
                .contains("energyNotDetermined");
    }

    private static List<String> codes(Point... points) {
        return fit(Form.SIGMA_T, ArrheniusWeights.NONE, List.of(points)).flags().stream()
                .map(Flag::code)
                .toList();
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.lower95().orElseThrow() <= truth
                && truth <= estimate.upper95().orElseThrow();
    }

    private static double uncertainty(List<Point> points, ArrheniusWeights weights) {
        return fit(Form.SIGMA_T, weights, points)
                .activationEnergyEv()
                .standardUncertainty()
                .orElseThrow();
    }

    private static double sxx(List<Point> points) {
        double mean =
                points.stream().mapToDouble(p -> 1 / p.temperatureK()).average().orElseThrow();
        return points.stream()
                .mapToDouble(p -> 1 / p.temperatureK() - mean)
                .map(x -> x * x)
                .sum();
    }

    private static List<Point> withRelativeErrors(List<Point> points, double relative) {
        return points.stream()
                .map(p -> new Point(
                        p.temperatureK(), p.conductivitySPerM(), OptionalDouble.of(relative * p.conductivitySPerM())))
                .toList();
    }

    /** Prefactor 500 S K/cm or S/cm at seven temperatures, with a deviation of ln σ for each index. */
    private static List<Point> series(Form form, double energyEv, IntToDoubleFunction deviation) {
        return IntStream.range(0, SEVEN_TEMPERATURES_C.length)
                .mapToObj(k -> {
                    double kelvin = SEVEN_TEMPERATURES_C[k] + ZERO_CELSIUS_K;
                    double perCm = 500
                            * Math.exp(-energyEv / (BOLTZMANN_EV_PER_K * kelvin) + deviation.applyAsDouble(k))
                            / (form == Form.SIGMA_T ? kelvin : 1);
                    return new Point(kelvin, 100 * perCm, OptionalDouble.empty());
                })
                .toList();
    }

    private static Point point(double celsius, double conductivitySPerM) {
        return new Point(celsius + ZERO_CELSIUS_K, conductivitySPerM, OptionalDouble.empty());
    }

    private static Point point(double celsius, double conductivitySPerM, double uncertaintySPerM) {
        return new Point(celsius + ZERO_CELSIUS_K, conductivitySPerM, OptionalDouble.of(uncertaintySPerM));
    }

    private static ArrheniusResult fit(Form form, ArrheniusWeights weights, List<Point> points) {
        return new ArrheniusAnalysis(form, weights)
                .fit("series", TransportQuantity.BULK, points)
                .orElseThrow();
    }
}
