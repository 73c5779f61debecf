package org.electrolyst.analysis.drt;

import java.util.Arrays;

/**
 * Ties the unknowns after one to it: from there on the distribution falls by a constant factor from one time constant to
 * the next, as the flank of an arc does. A linear map from fewer unknowns to all of them. Immutable.
 */
final class Wing {
    private final int free;
    private final double[] shares;

    /**
     * A wing over {@code unknowns} unknowns of which the first {@code free} are free, the last of these with the wing.
     *
     * @param ratio of neighbours in the wing, below 1
     */
    Wing(int free, int unknowns, double ratio) {
        this.free = free;
        shares = new double[unknowns - free + 1];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.pow(ratio, k);
        }
    }

    int free() {
        return free;
    }

    /** Tᵀ M T of a symmetric matrix over all unknowns. */
    double[][] reduced(double[][] matrix) {
        double[][] reduced = new double[free][];
        for (int j = 0; j < free - 1; j++) {
            reduced[j] = reduced(matrix[j]);
        }
        double[] last = new double[matrix.length];
        for (int k = 0; k < shares.length; k++) {
            double[] row = matrix[free - 1 + k];
            for (int j = 0; j < last.length; j++) {
                last[j] += shares[k] * row[j];
            }
        }
        reduced[free - 1] = reduced(last);
        return reduced;
    }

    /** Tᵀ v. */
    double[] reduced(double[] vector) {
        double[] reduced = Arrays.copyOf(vector, free);
        for (int k = 1; k < shares.length; k++) {
            reduced[free - 1] += shares[k] * vector[free - 1 + k];
        }
        return reduced;
    }

    /** The free ones of all unknowns. */
    double[] restricted(double[] x) {
        return Arrays.copyOf(x, free);
    }

    /** T x. */
    double[] expanded(double[] x) {
        double[] all = Arrays.copyOf(x, free + shares.length - 1);
        for (int k = 1; k < shares.length; k++) {
            all[free - 1 + k] = shares[k] * x[free - 1];
        }
        return all;
    }
}
