package org.electrolyst.analysis.fit;

/** The weighted residuals of one immittance, of the N real parts, then of the N imaginary parts; buffers are the caller's. */
interface ResidualBlock {
    /** Writes those of the impedance evaluated last to {@code r} from {@code offset} on. */
    void residuals(double[] r, int offset);

    /** Adds {@code factor} times their derivatives by a parameter to {@code column} from {@code offset} on. */
    void addDerivatives(int parameter, double factor, double[] column, int offset);

    /** Multiplies the residuals of each point by a factor from now on, instead of that given before. */
    void weigh(double[] pointFactors);
}
