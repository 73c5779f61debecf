package org.electrolyst.analysis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.util.Pair;
import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class StartingCircuitTest {
    private static final double NOISE = 0.005;

    @Test
    void readsArcsTailAndSeriesElements() {
        StartingCircuit start = StartingCircuit.of(KnownDistributions.result(
                        KnownDistributions.noisy(
                                omega -> {
                                    Complex s = Complex.jOmega(omega);
                                    return Elements.series(
                                            Elements.resistor(30),
                                            Elements.inductor(s, 3e-6),
                                            KnownDistributions.zarc(s, 400, 1e-4, 0.9),
                                            Elements.cpe(s, 1e-5, 0.9));
                                },
                                NOISE,
                                3),
                        DrtSettings.defaults().with(LambdaCriterion.L_CURVE)))
                .orElseThrow();
        assertThat(start.circuit()).hasToString("L0-R0-p(R1,CPE1)-CPE2");
        assertThat(start.values().keySet())
                .containsExactlyInAnyOrderElementsOf(start.circuit().parameters().stream()
                        .map(CircuitParameter::name)
                        .toList());
        assertThat(start.values().get("L0")).isCloseTo(3e-6, withinPercentage(10));
        assertThat(start.values().get("R1")).isCloseTo(400, withinPercentage(10));
        assertThat(start.values().get("CPE1.n")).isCloseTo(0.9, within(0.15));
        assertThat(start.values().get("CPE2.n")).isCloseTo(0.9, within(0.01));
    }

    @Test
    void aResultWithoutDistributionGivesNone() {
        assertThat(StartingCircuit.of(new DrtResult(new DataSource("x", 1), 1, Optional.empty(), List.of())))
                .isEmpty();
    }

    /** A single local fit from the start values comes as close to the data as the circuit that made them. */
    @Test
    void leadsALocalFitToTheOptimum() {
        int spectra = Cases.count(40, 400);
        int reached = 0;
        for (int k = 0; k < spectra; k++) {
            SplittableRandom random = new SplittableRandom(700 + k);
            double tau1 = Math.pow(10, random.nextDouble(-6, -5));
            double n1 = random.nextDouble(0.85, 1);
            double r1 = Math.pow(10, random.nextDouble(2, 3));
            double tau2 = tau1 * Math.pow(10, random.nextDouble(2, 2.7));
            double n2 = random.nextDouble(0.8, 0.95);
            double r2 = Math.pow(10, random.nextDouble(2.5, 3.5));
            double q3 = Math.pow(10, random.nextDouble(-5.5, -4.5));
            double n3 = random.nextDouble(0.8, 0.95);
            ImpedanceSpectrum exact = KnownDistributions.spectrum(omega -> {
                Complex s = Complex.jOmega(omega);
                return Elements.series(
                        Elements.resistor(60),
                        KnownDistributions.zarc(s, r1, tau1, n1),
                        KnownDistributions.zarc(s, r2, tau2, n2),
                        Elements.cpe(s, q3, n3));
            });
            ImpedanceSpectrum measured = SimulatedSpectra.noisy(exact, NOISE, new Noise(k), "cell");
            StartingCircuit start = StartingCircuit.of(KnownDistributions.result(measured, DrtSettings.defaults()))
                    .orElseThrow();
            assertThat(start.circuit().toString()).matches("(L0-)?(R0-)?(p\\(R\\d,CPE\\d\\)-){2,4}CPE\\d");
            reached += fitted(start, measured) <= 1.02 * distance(exact, measured) ? 1 : 0;
        }
        assertThat(reached).isGreaterThanOrEqualTo((int) Math.floor(0.95 * spectra));
    }

    /** Sum of squared residuals over |Z| after Levenberg-Marquardt in ln p from the start, by Commons Math. */
    private static double fitted(StartingCircuit start, ImpedanceSpectrum measured) {
        List<CircuitParameter> parameters = start.circuit().parameters();
        CircuitEvaluator evaluator = new CircuitEvaluator(start.circuit(), measured.frequencyHz());
        int n = measured.size();
        MultivariateJacobianFunction model = point -> {
            double[] values = point.map(Math::exp).toArray();
            evaluator.evaluate(values);
            double[] residuals = new double[2 * n];
            double[][] jacobian = new double[2 * n][values.length];
            for (int i = 0; i < n; i++) {
                double modulus = measured.modulusOhm(i);
                residuals[i] = (evaluator.re(i) - measured.realOhm().at(i)) / modulus;
                residuals[n + i] = (evaluator.im(i) - measured.imaginaryOhm().at(i)) / modulus;
                for (int p = 0; p < values.length; p++) {
                    jacobian[i][p] = values[p] * evaluator.dRe(p, i) / modulus;
                    jacobian[n + i][p] = values[p] * evaluator.dIm(p, i) / modulus;
                }
            }
            return Pair.create(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(jacobian, false));
        };
        double[] lnStart = parameters.stream()
                .mapToDouble(p -> Math.log(start.values().get(p.name())))
                .toArray();
        double cost = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .model(model)
                        .target(new double[2 * n])
                        .start(lnStart)
                        .maxEvaluations(1000)
                        .maxIterations(1000)
                        .build())
                .getCost();
        return cost * cost;
    }

    private static double distance(ImpedanceSpectrum exact, ImpedanceSpectrum measured) {
        double sum = 0;
        for (int i = 0; i < exact.size(); i++) {
            double e = Math.hypot(
                    exact.realOhm().at(i) - measured.realOhm().at(i),
                    exact.imaginaryOhm().at(i) - measured.imaginaryOhm().at(i));
            sum += e * e / (measured.modulusOhm(i) * measured.modulusOhm(i));
        }
        return sum;
    }
}
