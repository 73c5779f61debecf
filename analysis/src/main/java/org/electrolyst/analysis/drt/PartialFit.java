package org.electrolyst.analysis.drt;

/** Real or imaginary part of a linear problem, with its normal equations. The arrays are shared, not copied. */
final class PartialFit {
    final double[][] columns;
    final double[] data;
    final double[][] normal;
    final double[] rightSide;
    final double dataSquare;

    PartialFit(double[][] columns, double[] data) {
        this.columns = columns;
        this.data = data;
        int n = columns.length;
        normal = new double[n][n];
        rightSide = new double[n];
        for (int j = 0; j < n; j++) {
            fill(j, j);
        }
        dataSquare = dot(data, data);
    }

    /** The problem {@code other} with column {@code changed} replaced. */
    PartialFit(PartialFit other, int changed, double[][] columns) {
        this.columns = columns;
        data = other.data;
        dataSquare = other.dataSquare;
        rightSide = other.rightSide.clone();
        normal = new double[columns.length][];
        for (int j = 0; j < normal.length; j++) {
            normal[j] = other.normal[j].clone();
        }
        fill(changed, normal.length - 1);
    }

    /** Computes the products of column {@code j} with all up to {@code last}. */
    private void fill(int j, int last) {
        for (int k = 0; k <= last; k++) {
            double product = dot(columns[j], columns[k]);
            normal[j][k] = product;
            normal[k][j] = product;
        }
        rightSide[j] = dot(columns[j], data);
    }

    /** What is left of the data when {@code x} is taken off. */
    double[] residuals(double[] x) {
        double[] left = data.clone();
        for (int j = 0; j < x.length; j++) {
            if (x[j] != 0) {
                double[] column = columns[j];
                for (int i = 0; i < left.length; i++) {
                    left[i] -= x[j] * column[i];
                }
            }
        }
        return left;
    }

    static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            // Two chains of additions: one would wait for itself.
            even += a[i] * b[i] + a[i + 1] * b[i + 1];
            odd += a[i + 2] * b[i + 2] + a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            even += a[i] * b[i];
        }
        return even + odd;
    }
}
