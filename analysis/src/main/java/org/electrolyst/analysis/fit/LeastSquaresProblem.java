package org.electrolyst.analysis.fit;

/** Residuals r(x) to be made small in the sum of squares, with x within simple bounds. */
interface LeastSquaresProblem {
    /** Number of unknowns. */
    int unknowns();

    /** Number of residuals. */
    int residuals();

    /** Where blocks of residuals begin that hang on few of the unknowns each, 0 first. */
    default int[] blocks() {
        return new int[] {0};
    }

    /** Number of data behind the residuals, which may show a datum more than once. */
    default int data() {
        return residuals();
    }

    /** Variance of a residual at a minimum with this sum of squares; 0 where there are no degrees of freedom. */
    default double variance(double sumOfSquares) {
        int degreesOfFreedom = data() - unknowns();
        return degreesOfFreedom > 0 ? sumOfSquares / degreesOfFreedom : 0;
    }

    /** Smallest allowed value of unknown {@code j}. */
    double lower(int j);

    /** Largest allowed value of unknown {@code j}. */
    double upper(int j);

    /** Whether unknown {@code j} is the logarithm of a quantity. */
    boolean isLogarithmic(int j);

    /**
     * Evaluates the residuals alone at {@code x}.
     *
     * @param r receives the residuals
     */
    void evaluate(double[] x, double[] r);

    /**
     * Evaluates at {@code x}.
     *
     * @param r receives the residuals
     * @param jacobian receives dr_i/dx_j at {@code [j][i]}: one row of memory for each unknown
     */
    void evaluate(double[] x, double[] r, double[][] jacobian);
}
