package org.electrolyst.analysis.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class QrFactorsTest {
    @Property(tries = 100)
    void agreesWithCommonsMath(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(max = 30) int more) {
        SplittableRandom random = new SplittableRandom(seed);
        int m = n + more;
        double[][] columns = new double[n][m];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextDouble(-1, 1));
        }
        double[] b = new double[m];
        Arrays.setAll(b, i -> random.nextDouble(-1, 1));
        RealMatrix matrix = new Array2DRowRealMatrix(columns, true).transpose();
        QRDecomposition theirs = new QRDecomposition(matrix);
        QrFactors own = new QrFactors(columns, n, b.clone());
        double[] rotated = theirs.getQT().operate(b);
        double[] solution = theirs.getSolver().solve(new ArrayRealVector(b)).toArray();
        double[] x = own.solve();
        double conditioned = 1e-12 * smallestDiagonal(theirs, n);
        for (int i = 0; i < n; i++) {
            // The sign of a row of R is free, and goes with that of Qᵀb.
            double sign = Math.signum(own.r(i, i) * theirs.getR().getEntry(i, i));
            assertThat(own.qtb(i)).isCloseTo(sign * rotated[i], within(conditioned));
            assertThat(x[i]).isCloseTo(solution[i], within(conditioned * (1 + Math.abs(solution[i]))));
            for (int j = 0; j < n; j++) {
                assertThat(own.r(i, j)).isCloseTo(sign * theirs.getR().getEntry(i, j), within(conditioned));
            }
        }
    }

    @Test
    void leavesAnUnknownWithoutColumnAtZero() {
        double[][] columns = {{3, 4, 0}, {0, 0, 0}};
        double[] x = new QrFactors(columns, 2, new double[] {6, 8, 1}).solve();
        assertThat(x[0]).isCloseTo(2, within(1e-12));
        assertThat(x[1]).isZero();
    }

    @Test
    void statesWhatNoSolutionCanExplain() {
        double[][] columns = {{1, 1, 1, 1, 1}};
        QrFactors mean = new QrFactors(columns, 1, new double[] {1, 2, 3, 4, 5});
        assertThat(mean.solve()[0]).isCloseTo(3, within(1e-12));
        assertThat(mean.leastSquares()).isCloseTo(10, within(1e-12));
    }

    @Test
    void refusesMoreUnknownsThanRows() {
        assertThatThrownBy(() -> new QrFactors(new double[3][2], 3, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 unknowns")
                .hasMessageContaining("rows (2)");
    }

    /** Larger the nearer the matrix is to one without full rank. */
    private static double smallestDiagonal(QRDecomposition factors, int n) {
        double smallest = 1;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, Math.abs(factors.getR().getEntry(i, i)));
        }
        return 1 / (smallest * smallest);
    }
}
