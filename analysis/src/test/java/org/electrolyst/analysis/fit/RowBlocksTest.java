package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.electrolyst.analysis.linear.QrFactors;
import org.junit.jupiter.api.Test;

class RowBlocksTest {
    /** Two common columns and two own ones of each of three blocks of 9, 3 and 6 rows. */
    private static final int[] STARTS = {0, 9, 12};

    private static final int ROWS = 18;
    private static final int COLUMNS = 8;

    @Test
    void aShorterMatrixHasTheSameSolution() {
        double[][] matrix = matrix();
        double[] b = column(new SplittableRandom(2), 0, ROWS);
        double[] whole = new QrFactors(copy(matrix), COLUMNS, b.clone()).solve();
        double[][] columns = copy(matrix);
        double[] rhs = b.clone();
        int rows = new RowBlocks(STARTS, COLUMNS, ROWS).compress(columns, COLUMNS, rhs);
        QrFactors factors = new QrFactors(COLUMNS);
        factors.factor(columns, COLUMNS, rhs, rows);
        assertThat(rows).isEqualTo(4 + 3 + 4);
        assertThat(factors.solve()).containsExactly(whole, within(1e-12));
    }

    @Test
    void whatHasOneBlockIsLeftAsItIs() {
        double[][] columns = matrix();
        double[] rhs = new double[ROWS];
        assertThat(new RowBlocks(new int[] {0}, COLUMNS, ROWS).compress(columns, COLUMNS, rhs))
                .isEqualTo(ROWS);
        assertThat(columns).isDeepEqualTo(matrix());
    }

    private static double[][] matrix() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] columns = new double[COLUMNS][];
        for (int j = 0; j < COLUMNS; j++) {
            int block = (j - 2) / 2;
            boolean last = block == STARTS.length - 1;
            columns[j] =
                    j < 2 ? column(random, 0, ROWS) : column(random, STARTS[block], last ? ROWS : STARTS[block + 1]);
        }
        return columns;
    }

    private static double[] column(SplittableRandom random, int from, int to) {
        double[] column = new double[ROWS];
        for (int i = from; i < to; i++) {
            column[i] = random.nextDouble(-1, 1);
        }
        return column;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
