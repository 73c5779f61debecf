package org.electrolyst.analysis.validate;

import org.electrolyst.analysis.linear.QrFactors;

/**
 * Phase and its slope against ln ω, by local quadratic regression with tricube weights (Cleveland, J. Am. Stat. Assoc. 74 (1979)
 * 829, doi 10.1080/01621459.1979.10481038) over the nearest points of each point: seven,
 * or more where they lie dense.
 */
final class SmoothPhase {
    private static final int FEWEST_NEIGHBOURS = 7;
    private static final int MOST_NEIGHBOURS = 101;
    private static final double WIDTH_DECADES = 0.6;
    private static final int COEFFICIENTS = 3;

    private final int neighbours;

    private final double[] phaseRad;
    private final double[] slope;

    /** {@code x}: ln ω in falling order, at least {@value #FEWEST_NEIGHBOURS}; {@code phaseRad}: without jumps. */
    SmoothPhase(double[] x, double[] phaseRad) {
        this.phaseRad = new double[x.length];
        this.slope = new double[x.length];
        double decades = (x[0] - x[x.length - 1]) / Math.log(10);
        int within = (int) Math.round(Math.min(MOST_NEIGHBOURS, WIDTH_DECADES * x.length / decades));
        neighbours = Math.min(x.length, Math.max(FEWEST_NEIGHBOURS, within));
        for (int i = 0; i < x.length; i++) {
            smooth(i, x, phaseRad);
        }
    }

    private void smooth(int i, double[] x, double[] phase) {
        int from = Math.max(0, Math.min(x.length - neighbours, i - neighbours / 2));
        double reach = 0;
        for (int k = from; k < from + neighbours; k++) {
            reach = Math.max(reach, Math.abs(x[k] - x[i]));
        }
        double[][] columns = new double[COEFFICIENTS][neighbours];
        double[] b = new double[neighbours];
        for (int k = 0; k < neighbours; k++) {
            double distance = x[from + k] - x[i];
            double weight = tricube(distance, reach);
            columns[0][k] = weight;
            columns[1][k] = weight * distance;
            columns[2][k] = weight * distance * distance;
            b[k] = weight * phase[from + k];
        }
        double[] fitted = new QrFactors(columns, COEFFICIENTS, b).solve();
        phaseRad[i] = fitted[0];
        slope[i] = fitted[1];
    }

    /** Square root of the weight; the farthest point keeps a little. */
    private static double tricube(double distance, double reach) {
        if (reach == 0) {
            return 1;
        }
        double u = Math.abs(distance) / (1.1 * reach);
        double cube = 1 - u * u * u;
        return Math.sqrt(cube * cube * cube);
    }

    /** rad at point {@code i}. */
    double phaseRad(int i) {
        return phaseRad[i];
    }

    /** dφ/dln ω at point {@code i}. */
    double slope(int i) {
        return slope[i];
    }
}
