package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevenbergMarquardtTest {
    /** NIST StRD, dataset Misra1a (dental research, monomolecular adsorption): y = b1 (1 - exp(-b2 x)). */
    private static final double[] MISRA_Y = {
        10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
    };

    private static final double[] MISRA_X = {
        77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
    };

    private static final LeastSquaresProblem MISRA =
            problem(2, MISRA_X.length, new double[] {-1e9, -1e9}, new double[] {1e9, 1e9}, (b, r, jacobian) -> {
                for (int i = 0; i < MISRA_X.length; i++) {
                    double decay = Math.exp(-b[1] * MISRA_X[i]);
                    r[i] = b[0] * (1 - decay) - MISRA_Y[i];
                    jacobian[0][i] = 1 - decay;
                    jacobian[1][i] = b[0] * MISRA_X[i] * decay;
                }
            });

    /** Certified: b1 = 238.94212918, b2 = 5.5015643181e-4, sum of squares 0.12455138894; both official starts. */
    @ParameterizedTest
    @CsvSource({"500, 1e-4", "250, 5e-4"})
    void reachesTheCertifiedValuesOfMisra1a(double b1, double b2) {
        LevenbergMarquardt.Outcome outcome = minimize(MISRA, b1, b2);
        assertThat(outcome.converged()).isTrue();
        assertThat(outcome.x().at(0)).isCloseTo(238.94212918, withinPercentage(1e-6));
        assertThat(outcome.x().at(1)).isCloseTo(5.5015643181e-4, withinPercentage(1e-6));
        assertThat(outcome.sumOfSquares()).isCloseTo(0.12455138894, withinPercentage(1e-7));
    }

    /** The curved valley of Rosenbrock, started where everyone starts. */
    @Test
    void followsTheValleyOfRosenbrock() {
        LevenbergMarquardt.Outcome outcome = minimize(rosenbrock(-10, 10), -1.2, 1);
        assertThat(outcome.converged()).isTrue();
        assertThat(outcome.x().at(0)).isCloseTo(1, within(1e-8));
        assertThat(outcome.x().at(1)).isCloseTo(1, within(1e-8));
    }

    /** With x at most 0.5 the minimum lies at the corner of the valley, (0.5, 0.25), and is (1 - 0.5)². */
    @Test
    void stopsAtABoundWhereTheMinimumLiesBehindIt() {
        LevenbergMarquardt.Outcome outcome = minimize(rosenbrock(-10, 0.5), -1.2, 1);
        assertThat(outcome.converged()).isTrue();
        assertThat(outcome.x().at(0)).isEqualTo(0.5);
        assertThat(outcome.x().at(1)).isCloseTo(0.25, within(1e-6));
        assertThat(outcome.sumOfSquares()).isCloseTo(0.25, within(1e-9));
    }

    /**
     * r = (x + y - 2, (x - y - 20)/10) with x at most 1: the free minimum (11, -9), cut at the bound, is a far worse point
     * than the start. The minimum at the bound is y = (1 - 0.19)/1.01.
     */
    @Test
    void doesNotTakeAStepCutShortForAMinimum() {
        LeastSquaresProblem slanted =
                problem(2, 2, new double[] {-100, -100}, new double[] {1, 100}, (x, r, jacobian) -> {
                    r[0] = x[0] + x[1] - 2;
                    r[1] = (x[0] - x[1] - 20) / 10;
                    jacobian[0][0] = 1;
                    jacobian[0][1] = 0.1;
                    jacobian[1][0] = 1;
                    jacobian[1][1] = -0.1;
                });
        LevenbergMarquardt.Outcome outcome = minimize(slanted, 0, 1);
        assertThat(outcome.converged()).isTrue();
        assertThat(outcome.x().at(0)).isEqualTo(1);
        assertThat(outcome.x().at(1)).isCloseTo(0.81 / 1.01, within(1e-6));
    }

    @Test
    void movesAStartOutsideTheBoundsInside() {
        LevenbergMarquardt.Outcome outcome = minimize(rosenbrock(-10, 10), 50, -50);
        assertThat(outcome.x().at(0)).isCloseTo(1, within(1e-6));
    }

    /** Only x + y is determined: any point of the valley is a minimum, and it must say so instead of failing. */
    @Test
    void minimizesWhereAColumnRepeatsAnother() {
        LeastSquaresProblem sum = problem(2, 3, new double[] {-10, -10}, new double[] {10, 10}, (x, r, jacobian) -> {
            for (int i = 0; i < 3; i++) {
                r[i] = (i + 1) * (x[0] + x[1] - 5) + (i == 1 ? 0.5 : 0);
                jacobian[0][i] = i + 1;
                jacobian[1][i] = i + 1;
            }
        });
        LevenbergMarquardt.Outcome outcome = minimize(sum, 0, 0);
        assertThat(outcome.converged()).isTrue();
        // Normal equation: 14 (s - 5) + 2 * 0.5 = 0
        assertThat(outcome.x().at(0) + outcome.x().at(1)).isCloseTo(5 - 1.0 / 14, within(1e-8));
    }

    @Test
    void leavesAnUnknownWithoutInfluenceAlone() {
        LeastSquaresProblem half = problem(2, 2, new double[] {-10, -10}, new double[] {10, 10}, (x, r, jacobian) -> {
            r[0] = x[0] - 3;
            r[1] = 2 * (x[0] - 3);
            jacobian[0][0] = 1;
            jacobian[0][1] = 2;
            jacobian[1][0] = 0;
            jacobian[1][1] = 0;
        });
        LevenbergMarquardt.Outcome outcome = minimize(half, 0, 7);
        assertThat(outcome.x().at(0)).isCloseTo(3, within(1e-9));
        assertThat(outcome.x().at(1)).isEqualTo(7);
    }

    /** The same circuit problem, from the same start, by an implementation of other people. */
    @Test
    void findsTheMinimumThatCommonsMathFinds() {
        Circuit circuit = Circuit.parse("R0-p(R1,CPE1)-CPE2");
        ImpedanceSpectrum measured = Fits.noisy(
                circuit.impedance(SimulatedSpectra.frequencies(1e6, 0.1, 8), 20, 500, 1e-7, 0.9, 2e-5, 0.85), 0.01, 21);
        FitProblem problem = Fits.problem(circuit, measured);
        double[] start = problem.unknownsOf(new double[] {30, 300, 3e-7, 0.8, 1e-5, 0.8});
        LevenbergMarquardt.Outcome own = minimize(problem, start);
        LeastSquaresOptimizer.Optimum theirs = commonsMath(problem, start);
        double sumOfSquares = theirs.getCost() * theirs.getCost();
        assertThat(own.sumOfSquares()).isCloseTo(sumOfSquares, withinPercentage(1e-8));
        for (int j = 0; j < start.length; j++) {
            assertThat(own.x().at(j)).isCloseTo(theirs.getPoint().getEntry(j), within(1e-8));
        }
    }

    @Test
    void stopsBetweenStepsWhenAsked() {
        Cancel cancel = new Cancel();
        cancel.request();
        assertThatThrownBy(() -> new LevenbergMarquardt(MISRA).minimize(new double[] {500, 1e-4}, cancel))
                .isInstanceOf(Cancelled.class);
    }

    private static LeastSquaresOptimizer.Optimum commonsMath(LeastSquaresProblem problem, double[] start) {
        int m = problem.residuals();
        int n = problem.unknowns();
        return new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(1e-15)
                .withParameterRelativeTolerance(1e-12)
                .optimize(new LeastSquaresBuilder()
                        .start(start)
                        .target(new double[m])
                        .maxEvaluations(1000)
                        .maxIterations(1000)
                        .model(point -> {
                            double[] r = new double[m];
                            double[][] jacobian = new double[n][m];
                            problem.evaluate(point.toArray(), r, jacobian);
                            RealMatrix byRow = new Array2DRowRealMatrix(jacobian, false).transpose();
                            return new Pair<RealVector, RealMatrix>(new ArrayRealVector(r, false), byRow);
                        })
                        .build());
    }

    private static LevenbergMarquardt.Outcome minimize(LeastSquaresProblem problem, double... start) {
        try {
            return new LevenbergMarquardt(problem).minimize(start, new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError("nobody asked to cancel", e);
        }
    }

    /** r = (10 (y - x²), 1 - x). */
    private static LeastSquaresProblem rosenbrock(double lowestX, double highestX) {
        return problem(2, 2, new double[] {lowestX, -10}, new double[] {highestX, 10}, (x, r, jacobian) -> {
            r[0] = 10 * (x[1] - x[0] * x[0]);
            r[1] = 1 - x[0];
            jacobian[0][0] = -20 * x[0];
            jacobian[0][1] = -1;
            jacobian[1][0] = 10;
            jacobian[1][1] = 0;
        });
    }

    private interface Evaluation {
        void at(double[] x, double[] r, double[][] jacobian);
    }

    private static LeastSquaresProblem problem(
            int unknowns, int residuals, double[] lower, double[] upper, Evaluation evaluation) {
        return new LeastSquaresProblem() {
            @Override
            public boolean isLogarithmic(int j) {
                return false;
            }

            @Override
            public int unknowns() {
                return unknowns;
            }

            @Override
            public int residuals() {
                return residuals;
            }

            @Override
            public double lower(int j) {
                return lower[j];
            }

            @Override
            public double upper(int j) {
                return upper[j];
            }

            @Override
            public void evaluate(double[] x, double[] r) {
                evaluate(x, r, new double[unknowns][residuals]);
            }

            @Override
            public void evaluate(double[] x, double[] r, double[][] jacobian) {
                for (int j = 0; j < unknowns; j++) {
                    assertThat(x[j]).isBetween(lower[j], upper[j]);
                }
                evaluation.at(x, r, jacobian);
            }
        };
    }
}
