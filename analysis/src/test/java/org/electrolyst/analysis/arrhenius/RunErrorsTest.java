package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.junit.jupiter.api.Test;

class RunErrorsTest {
    private static final double[] TEMPERATURES_K = {293.15, 303.15, 313.15, 323.15, 333.15, 343.15};
    private static final double ENERGY_EV = 0.30;
    private static final double OWN = 2e-3;
    private static final double COMMON = 5e-3;
    private static final double TEMPERATURE_U_K = 0.1;

    /** What all points share moves the level and not the slope; what each has for itself moves both. */
    @Test
    void theIntervalsHoldTheTruthAsOftenAsTheySay() {
        int seeds = Cases.count(300, 3000);
        int energies = 0;
        int conductivities = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            ArrheniusResult result = fit(new Noise(seed));
            energies += holds(result.activationEnergyEv(), ENERGY_EV) ? 1 : 0;
            conductivities += holds(result.conductivity25CSPerM(), conductivity(298.15)) ? 1 : 0;
        }
        assertThat((double) energies / seeds).isBetween(0.92, 0.98);
        assertThat((double) conductivities / seeds).isBetween(0.92, 0.98);
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.lower95().orElseThrow() <= truth
                && truth <= estimate.upper95().orElseThrow();
    }

    private static ArrheniusResult fit(Noise noise) {
        return fit(noise, RunErrorsTest::conductivity);
    }

    private static ArrheniusResult fit(Noise noise, DoubleUnaryOperator conductivity) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES_K.length; i++) {
            double actual = TEMPERATURES_K[i] + TEMPERATURE_U_K * noise.standardNormal("temperature", i);
            double error = OWN * noise.standardNormal("own", i) + COMMON * noise.standardNormal("common", 0);
            points.add(new Point(
                    TEMPERATURES_K[i], conductivity.applyAsDouble(actual) * Math.exp(error), OptionalDouble.of(1e-3)));
        }
        return analyse(points);
    }

    /** That the sum of two activated parts is no straight line is no error of its points: the mean slope is known as well. */
    @Test
    void aLawThatBendsIsNoScatter() {
        int seeds = Cases.count(300, 3000);
        int held = 0;
        int told = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            ArrheniusResult result = fit(new Noise(seed), RunErrorsTest::conductivityOfTwoParts);
            held += holds(result.activationEnergyEv(), meanEnergyEv(result)) ? 1 : 0;
            told += result.flags().stream().anyMatch(flag -> flag.code().equals("curved")) ? 1 : 0;
        }
        assertThat((double) held / seeds).isBetween(0.92, 0.98);
        assertThat((double) told / seeds).isGreaterThan(0.8);
    }

    /** By a parabola, which is near the local energies. */
    @Test
    void saysByHowMuchTheEnergyChanges() {
        List<Point> exact = Arrays.stream(TEMPERATURES_K)
                .mapToObj(k -> new Point(k, conductivityOfTwoParts(k), OptionalDouble.of(1e-3)))
                .toList();
        Flag curved = analyse(exact).flags().stream()
                .filter(flag -> flag.code().equals("curved"))
                .findFirst()
                .orElseThrow();
        assertThat(curved.message()).contains("changes by -0.22 eV");
        assertThat(localEnergyEv(343.15) - localEnergyEv(293.15)).isCloseTo(-0.21, within(0.01));
    }

    /** With three temperatures any scatter would be a bend. */
    @Test
    void fewTemperaturesDoNotTellABendFromScatter() {
        List<Point> three = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double k = TEMPERATURES_K[2 * (i % 3)];
            three.add(new Point(k, conductivity(k) * (i % 3 == 1 ? 1.1 : 1), OptionalDouble.of(1e-3)));
        }
        ArrheniusResult result = analyse(three);
        assertThat(result.flags()).extracting(Flag::code).doesNotContain("curved");
        assertThat(result.activationEnergyEv().standardUncertainty().orElseThrow())
                .isGreaterThan(0.005);
    }

    private static double localEnergyEv(double kelvin) {
        double step = 0.01;
        double up = Math.log(conductivityOfTwoParts(kelvin + step) * (kelvin + step));
        double down = Math.log(conductivityOfTwoParts(kelvin - step) * (kelvin - step));
        return -BOLTZMANN_EV_PER_K * (up - down) / (1 / (kelvin + step) - 1 / (kelvin - step));
    }

    /** Resistances of 0.15 eV and 0.55 eV in series, equal at 318 K. */
    private static double conductivityOfTwoParts(double kelvin) {
        double x = (1 / kelvin - 1 / 318.15) / BOLTZMANN_EV_PER_K;
        return 1 / (kelvin * (Math.exp(0.15 * x) + Math.exp(0.55 * x)));
    }

    /** Slope of the line through exact points with the weights of those that were found. */
    private static double meanEnergyEv(ArrheniusResult found) {
        WeightedObservedPoints exact = new WeightedObservedPoints();
        for (Point point : found.points()) {
            double k = point.temperatureK();
            double relative = point.standardUncertaintySPerM().orElseThrow() / point.conductivitySPerM();
            exact.add(1 / (relative * relative), 1 / (BOLTZMANN_EV_PER_K * k), Math.log(conductivityOfTwoParts(k) * k));
        }
        return -PolynomialCurveFitter.create(1).fit(exact.toList())[1];
    }

    /** By the straight line, whose energy is a mean by definition. */
    private static ArrheniusResult analyse(List<Point> points) {
        int n = points.size();
        RunErrors errors = new RunErrors(
                DoubleVector.generate(n * n, k -> COMMON * COMMON + (k / n == k % n ? OWN * OWN : 0)),
                DoubleVector.generate(n, k -> TEMPERATURE_U_K),
                DoubleVector.generate(n, k -> k));
        return new ArrheniusAnalysis(Form.SIGMA_T, ArrheniusWeights.FIT)
                .straight()
                .fit("run", TransportQuantity.TOTAL, points, errors)
                .orElseThrow();
    }

    /** σT = A exp(-E/kT), S/m. */
    private static double conductivity(double kelvin) {
        return 1e6 / kelvin * Math.exp(-ENERGY_EV / (BOLTZMANN_EV_PER_K * kelvin));
    }

    /** d ln σ/dT = E/kT² - 1/T, 3.7 %/K at 20 °C. */
    @Test
    void eachPointStatesWhatItsTemperatureMakesOfIt() {
        Point coldest = fit(new Noise(1)).points().get(0);
        double perKelvin = ENERGY_EV / (BOLTZMANN_EV_PER_K * 293.15 * 293.15) - 1 / 293.15;
        double expected = Math.sqrt(OWN * OWN + COMMON * COMMON + Math.pow(perKelvin * TEMPERATURE_U_K, 2));
        assertThat(coldest.standardUncertaintySPerM().orElseThrow() / coldest.conductivitySPerM())
                .isCloseTo(expected, within(0.01 * expected));
    }

    /** A scatter ten times as large as the errors say is believed instead of them. */
    @Test
    void aScatterBeyondTheErrorsWidensTheInterval() {
        List<Point> scattered = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES_K.length; i++) {
            scattered.add(new Point(
                    TEMPERATURES_K[i],
                    conductivity(TEMPERATURES_K[i]) * (i % 2 == 0 ? 1.05 : 0.95),
                    OptionalDouble.of(1e-3)));
        }
        double calm =
                fit(new Noise(1)).activationEnergyEv().standardUncertainty().orElseThrow();
        assertThat(analyse(scattered).activationEnergyEv().standardUncertainty().orElseThrow())
                .isGreaterThan(5 * calm);
    }

    @Test
    void needsACovarianceOfEveryPair() {
        DoubleVector two = DoubleVector.of(0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunErrors(DoubleVector.of(1, 0, 1), two, two))
                .withMessageContaining("4 covariances, not 3");
    }
}
