package org.electrolyst.analysis.drt;

import java.util.Arrays;

/**
 * The unknowns that are not held at zero, with the Cholesky factor of their part of a symmetric matrix. Unknowns come and
 * go in O(n²) (Golub and Van Loan, Matrix Computations, 4th ed., section 6.5). Confined to one thread.
 */
final class PassiveSet {
    /** A column that is a combination of the others up to this share is left out. */
    private static final double DEPENDENT = 1e-14;

    private final double[][] matrix;
    private final int[] members;
    private final int[] positionOf;
    private final double[][] lower;
    private final double[] work;
    private final double[] solution;
    private int count;

    PassiveSet(double[][] matrix) {
        this.matrix = matrix;
        int n = matrix.length;
        members = new int[n];
        positionOf = new int[n];
        lower = new double[n][n];
        work = new double[n];
        solution = new double[n];
        Arrays.fill(positionOf, -1);
    }

    int count() {
        return count;
    }

    int member(int position) {
        return members[position];
    }

    boolean contains(int unknown) {
        return positionOf[unknown] >= 0;
    }

    /** Adds an unknown at the end; false if its column depends on those inside. */
    boolean add(int unknown) {
        double[] row = lower[count];
        double[] source = matrix[unknown];
        double rest = source[unknown];
        for (int i = 0; i < count; i++) {
            double[] above = lower[i];
            double sum = source[members[i]];
            for (int k = 0; k < i; k++) {
                sum -= above[k] * row[k];
            }
            row[i] = sum / above[i];
            rest -= row[i] * row[i];
        }
        if (!(rest > DEPENDENT * source[unknown])) {
            return false;
        }
        row[count] = Math.sqrt(rest);
        members[count] = unknown;
        positionOf[unknown] = count++;
        return true;
    }

    /** Takes an unknown out; nothing happens if it is not inside. */
    void remove(int unknown) {
        int position = positionOf[unknown];
        if (position < 0) {
            return;
        }
        double[] freed = lower[position];
        for (int i = position; i < count - 1; i++) {
            lower[i] = lower[i + 1];
            members[i] = members[i + 1];
            positionOf[members[i]] = i;
        }
        count--;
        lower[count] = freed;
        positionOf[unknown] = -1;
        for (int k = position; k < count; k++) {
            rotate(k);
        }
    }

    /** Turns columns k and k + 1 so that the element beside the diagonal of row k vanishes. */
    private void rotate(int k) {
        double a = lower[k][k];
        double b = lower[k][k + 1];
        double r = Math.hypot(a, b);
        double cos = a / r;
        double sin = b / r;
        lower[k][k] = r;
        for (int i = k + 1; i < count; i++) {
            double[] row = lower[i];
            double left = row[k];
            double right = row[k + 1];
            row[k] = cos * left + sin * right;
            row[k + 1] = cos * right - sin * left;
        }
    }

    /** The solution of the members' part of the system; zero elsewhere. The array is reused by the next call. */
    double[] solve(double[] rightSide) {
        for (int i = 0; i < count; i++) {
            double[] row = lower[i];
            double sum = rightSide[members[i]];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * work[k];
            }
            work[i] = sum / row[i];
        }
        Arrays.fill(solution, 0);
        for (int i = count - 1; i >= 0; i--) {
            double value = work[i] / lower[i][i];
            double[] row = lower[i];
            for (int k = 0; k < i; k++) {
                work[k] -= row[k] * value;
            }
            solution[members[i]] = value;
        }
        return solution;
    }

    /** tr(M⁻¹B) over the members, for a symmetric B of the size of the matrix M. */
    double traceOfInverseTimes(double[][] other) {
        double[][] inverse = inverseOfLower();
        double trace = 0;
        for (int i = 0; i < count; i++) {
            double[] row = inverse[i];
            for (int a = 0; a <= i; a++) {
                double[] line = other[members[a]];
                double sum = 0.5 * line[members[a]] * row[a];
                for (int b = 0; b < a; b++) {
                    sum += line[members[b]] * row[b];
                }
                trace += 2 * row[a] * sum;
            }
        }
        return trace;
    }

    private double[][] inverseOfLower() {
        double[][] inverse = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] row = new double[i + 1];
            for (int k = 0; k < i; k++) {
                double factor = -lower[i][k] / lower[i][i];
                double[] above = inverse[k];
                for (int c = 0; c <= k; c++) {
                    row[c] += factor * above[c];
                }
            }
            row[i] = 1 / lower[i][i];
            inverse[i] = row;
        }
        return inverse;
    }
}
