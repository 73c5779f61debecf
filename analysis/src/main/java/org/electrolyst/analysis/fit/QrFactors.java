package org.electrolyst.analysis.fit;

/**
 * The triangle R and Qᵀb of a tall matrix A = QR, by Householder reflections (Golub and Van Loan, Matrix Computations,
 * 4th ed., section 5.2). Columns are arrays; the arrays given are overwritten.
 */
final class QrFactors {
    private final double[][] columns;
    private final double[] diagonal;
    private final double[] rhs;
    private final int n;

    /** Factors the first {@code n} columns, each of {@code b.length} elements, at least {@code n}. */
    QrFactors(double[][] columns, int n, double[] b) {
        this.columns = columns;
        this.n = n;
        this.rhs = b;
        this.diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            reflect(k);
        }
    }

    private void reflect(int k) {
        double[] v = columns[k];
        double norm = 0;
        for (int i = k; i < rhs.length; i++) {
            norm += v[i] * v[i];
        }
        norm = Math.sqrt(norm);
        if (norm == 0) {
            return;
        }
        double alpha = v[k] > 0 ? -norm : norm;
        diagonal[k] = alpha;
        // v = x - alpha e_k, and vᵀv = -2 alpha v_k
        v[k] -= alpha;
        double halfSquare = -alpha * v[k];
        for (int j = k + 1; j < n; j++) {
            subtract(v, k, columns[j], halfSquare);
        }
        subtract(v, k, rhs, halfSquare);
    }

    private static void subtract(double[] v, int k, double[] target, double halfSquare) {
        double dot = 0;
        for (int i = k; i < target.length; i++) {
            dot += v[i] * target[i];
        }
        double factor = dot / halfSquare;
        for (int i = k; i < target.length; i++) {
            target[i] -= factor * v[i];
        }
    }

    /** R at row {@code i}, column {@code j}; zero below the diagonal. */
    double r(int i, int j) {
        if (i > j) {
            return 0;
        }
        return i == j ? diagonal[i] : columns[j][i];
    }

    /** Element {@code i} of Qᵀb. */
    double qtb(int i) {
        return rhs[i];
    }

    /** The x that minimises |Ax - b|; zero where a diagonal element vanishes. */
    double[] solve() {
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = rhs[i];
            for (int j = i + 1; j < n; j++) {
                sum -= columns[j][i] * x[j];
            }
            x[i] = diagonal[i] == 0 ? 0 : sum / diagonal[i];
        }
        return x;
    }
}
