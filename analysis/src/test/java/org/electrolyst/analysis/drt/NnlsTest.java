package org.electrolyst.analysis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class NnlsTest {
    /** At the minimum every unknown is zero with a gradient that would raise the sum, or positive with none. */
    @Property(tries = 200)
    void meetsTheConditionsOfAMinimum(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int unknowns)
            throws Cancelled {
        Problem problem = Problem.random(seed, unknowns, unknowns + 5);
        double[] start = new double[unknowns];
        SplittableRandom random = new SplittableRandom(seed + 1);
        for (int j = 0; j < unknowns; j++) {
            start[j] = Math.max(0, random.nextDouble(-1, 1));
        }
        double[] x = new Nnls(problem.hessian, problem.linear).solve(start, new Cancel());
        for (int j = 0; j < unknowns; j++) {
            double gradient = problem.linear[j];
            for (int k = 0; k < unknowns; k++) {
                gradient -= problem.hessian[j][k] * x[k];
            }
            double scale = 1e-9 * problem.hessian[j][j];
            assertThat(x[j]).isNotNegative();
            assertThat(gradient).isLessThanOrEqualTo(scale);
            assertThat(x[j] * gradient).isCloseTo(0, within(scale));
        }
    }

    /** The best of the unconstrained minima over every subset of unknowns that has no negative element. */
    @Property(tries = 100)
    void isAsGoodAsTheBestOfAllSubsets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int unknowns)
            throws Cancelled {
        Problem problem = Problem.random(seed, unknowns, unknowns + 2);
        double best = 0;
        for (int subset = 1; subset < 1 << unknowns; subset++) {
            PassiveSet members = new PassiveSet(problem.hessian);
            for (int j = 0; j < unknowns; j++) {
                if ((subset >> j & 1) == 1) {
                    members.add(j);
                }
            }
            double[] x = members.solve(problem.linear).clone();
            boolean feasible = true;
            for (double value : x) {
                feasible &= value >= 0;
            }
            if (feasible) {
                best = Math.min(best, problem.value(x));
            }
        }
        double[] found = new Nnls(problem.hessian, problem.linear).solve(new double[unknowns], new Cancel());
        assertThat(problem.value(found)).isCloseTo(best, within(1e-9 * (1 + Math.abs(best))));
    }

    @Test
    void leavesOutAColumnThatRepeatsAnother() throws Cancelled {
        double[][] hessian = {{2, 2, 1}, {2, 2, 1}, {1, 1, 3}};
        double[] linear = {4, 4, 5};
        double[] x = new Nnls(hessian, linear).solve(new double[3], new Cancel());
        assertThat(x[0] + x[1]).isCloseTo(1.4, within(1e-12));
        assertThat(x[2]).isCloseTo(1.2, within(1e-12));
    }

    @Test
    void neverTouchesAnUnknownWithoutAColumn() throws Cancelled {
        double[][] hessian = {{1, 0}, {0, 0}};
        double[] x = new Nnls(hessian, new double[] {3, 0}).solve(new double[] {0, 7}, new Cancel());
        assertThat(x).containsExactly(3, 0);
    }

    /** The factor that grew and shrank is that of a set built at once. */
    @Property(tries = 100)
    void keepsItsFactorThroughAdditionsAndRemovals(@ForAll long seed) {
        Problem problem = Problem.random(seed, 12, 15);
        SplittableRandom random = new SplittableRandom(seed);
        PassiveSet changed = new PassiveSet(problem.hessian);
        for (int step = 0; step < 60; step++) {
            int unknown = random.nextInt(12);
            if (changed.contains(unknown)) {
                changed.remove(unknown);
            } else {
                assertThat(changed.add(unknown)).isTrue();
            }
        }
        PassiveSet fresh = new PassiveSet(problem.hessian);
        for (int j = 0; j < 12; j++) {
            if (changed.contains(j)) {
                fresh.add(j);
            }
        }
        double[] expected = fresh.solve(problem.linear);
        double[] actual = changed.solve(problem.linear);
        for (int j = 0; j < 12; j++) {
            assertThat(actual[j]).isCloseTo(expected[j], within(1e-7 * (1 + Math.abs(expected[j]))));
        }
        assertThat(changed.traceOfInverseTimes(problem.hessian)).isCloseTo(changed.count(), within(1e-6));
    }

    private static final class Problem {
        private final double[][] hessian;
        private final double[] linear;

        private Problem(double[][] hessian, double[] linear) {
            this.hessian = hessian;
            this.linear = linear;
        }

        /** Normal equations of a matrix of normal numbers. */
        static Problem random(long seed, int unknowns, int rows) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] a = new double[rows][unknowns];
            double[] b = new double[rows];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < unknowns; j++) {
                    a[i][j] = random.nextDouble(-1, 1);
                }
                b[i] = random.nextDouble(-1, 1);
            }
            double[][] hessian = new double[unknowns][unknowns];
            double[] linear = new double[unknowns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < unknowns; j++) {
                    linear[j] += a[i][j] * b[i];
                    for (int k = 0; k < unknowns; k++) {
                        hessian[j][k] += a[i][j] * a[i][k];
                    }
                }
            }
            return new Problem(hessian, linear);
        }

        double value(double[] x) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum -= linear[j] * x[j];
                for (int k = 0; k < x.length; k++) {
                    sum += 0.5 * x[j] * hessian[j][k] * x[k];
                }
            }
            return sum;
        }
    }
}
