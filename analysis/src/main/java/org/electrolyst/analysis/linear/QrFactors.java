package org.electrolyst.analysis.linear;

/**
 * The triangle R and Qᵀb of a tall matrix A = QR, by Householder reflections (Golub and Van Loan, Matrix Computations,
 * 4th ed., section 5.2). Columns are arrays; the arrays given are overwritten and stay in use, so that nothing is
 * allocated for them. Confined to one thread.
 */
public final class QrFactors {
    private double[][] columns = {};
    private double[] rhs = {};
    private final double[] diagonal;
    private int n;
    private int rows;

    /** Factors the first {@code n} columns, each of {@code b.length} elements, at least {@code n}. */
    public QrFactors(double[][] columns, int n, double[] b) {
        this(n);
        factor(columns, n, b);
    }

    /** Room for factors of up to this many columns, which {@link #factor} computes again and again. */
    public QrFactors(int mostColumns) {
        diagonal = new double[mostColumns];
    }

    /** Factors the first {@code n} columns, each of {@code b.length} elements, at least {@code n}. */
    public void factor(double[][] columns, int n, double[] b) {
        factor(columns, n, b, b.length);
    }

    /** Factors the first {@code n} columns of the first {@code rows} rows, at least {@code n}. */
    public void factor(double[][] columns, int n, double[] b, int rows) {
        if (rows < n || rows > b.length || columns.length < n) {
            throw new IllegalArgumentException(
                    n + " unknowns need as many columns (" + columns.length + ") and rows (" + rows + ")");
        }
        this.rows = rows;
        this.columns = columns;
        this.n = n;
        this.rhs = b;
        for (int k = 0; k < n; k++) {
            reflect(k);
        }
    }

    private void reflect(int k) {
        double[] v = columns[k];
        double norm = Math.sqrt(dot(v, v, k, rows));
        diagonal[k] = 0;
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

    private void subtract(double[] v, int k, double[] target, double halfSquare) {
        double factor = dot(v, target, k, rows) / halfSquare;
        for (int i = k; i < rows; i++) {
            target[i] -= factor * v[i];
        }
    }

    /** Four partial sums, since each addition would otherwise wait for the one before. */
    private static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** R at row {@code i}, column {@code j}; zero below the diagonal. */
    public double r(int i, int j) {
        if (i > j) {
            return 0;
        }
        return i == j ? diagonal[i] : columns[j][i];
    }

    /** Element {@code i} of Qᵀb, of as many as b has. */
    public double qtb(int i) {
        return rhs[i];
    }

    /** The least |Ax - b|², which no x undercuts. */
    public double leastSquares() {
        return dot(rhs, rhs, n, rows);
    }

    /** The x that minimises |Ax - b|; zero where a diagonal element vanishes. */
    public double[] solve() {
        double[] x = new double[n];
        solve(x);
        return x;
    }

    /** Puts what {@link #solve()} gives into the first elements of {@code x}. */
    public void solve(double[] x) {
        for (int i = n - 1; i >= 0; i--) {
            double sum = rhs[i];
            for (int j = i + 1; j < n; j++) {
                sum -= columns[j][i] * x[j];
            }
            x[i] = diagonal[i] == 0 ? 0 : sum / diagonal[i];
        }
    }

    /** Puts the y of Rᵀy = x into {@code x}; zero where a diagonal element vanishes. */
    public void solveTransposed(double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= columns[i][j] * x[j];
            }
            x[i] = diagonal[i] == 0 ? 0 : sum / diagonal[i];
        }
    }
}
