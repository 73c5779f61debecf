package org.electrolyst.analysis.fit;

import java.util.Arrays;
import org.electrolyst.analysis.linear.QrFactors;

/**
 * Makes a tall matrix shorter whose rows come in blocks that hang on few columns each: every block is replaced by the triangle
 * of its own QR factors, which has as many rows as the block has columns that are not zero. The triangle of the whole stays the
 * same, up to signs. Golub and Van Loan, Matrix Computations, 4th ed., section 5.3.
 */
final class RowBlocks {
    private final int[] starts;
    private final int rows;
    private final QrFactors factors;
    private final int[] active;
    private final double[][] block;

    /** {@code starts}: the first row of each block, 0 for the first. */
    RowBlocks(int[] starts, int columns, int rows) {
        this.starts = starts.clone();
        this.rows = rows;
        factors = new QrFactors(starts.length == 1 ? 0 : columns);
        active = new int[columns];
        block = new double[columns][];
    }

    /** Shortens the first {@code n} columns and the right-hand side in place; says how many rows are left. */
    int compress(double[][] columns, int n, double[] rhs) {
        if (starts.length == 1) {
            return rhs.length;
        }
        int out = 0;
        for (int b = 0; b < starts.length; b++) {
            int to = b + 1 < starts.length ? starts[b + 1] : rows;
            out = compress(columns, n, rhs, starts[b], to, out);
        }
        int left = Math.max(out, n);
        for (int j = 0; j < n; j++) {
            Arrays.fill(columns[j], out, left, 0);
        }
        Arrays.fill(rhs, out, left, 0);
        return left;
    }

    /** Puts what is left of the rows from one to another where {@code out} says; rows above are done with. */
    private int compress(double[][] columns, int n, double[] rhs, int from, int to, int out) {
        int size = 0;
        for (int j = 0; j < n; j++) {
            if (isActive(columns[j], from, to)) {
                block[size] = Arrays.copyOfRange(columns[j], from, to);
                active[size++] = j;
            }
        }
        int left = Math.min(size, to - from);
        double[] b = Arrays.copyOfRange(rhs, from, to);
        boolean shorter = size < to - from;
        if (shorter) {
            factors.factor(block, size, b);
        }
        for (int j = 0; j < n; j++) {
            Arrays.fill(columns[j], out, out + left, 0);
        }
        for (int i = 0; i < left; i++) {
            for (int k = 0; k < size; k++) {
                columns[active[k]][out + i] = shorter ? factors.r(i, k) : block[k][i];
            }
            rhs[out + i] = b[i];
        }
        return out + left;
    }

    private static boolean isActive(double[] column, int from, int to) {
        for (int i = from; i < to; i++) {
            if (column[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
