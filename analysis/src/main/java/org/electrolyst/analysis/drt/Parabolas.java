package org.electrolyst.analysis.drt;

import org.electrolyst.model.time.Cancelled;

/** Minimises a smooth function of one variable within a bracket by successive parabolas, with golden sections between. */
final class Parabolas {
    private static final double GOLDEN = 0.381966;
    private static final int STEPS = 12;

    /** The function. */
    interface Cost {
        double at(double x) throws Cancelled;
    }

    private final Cost cost;
    private final double tolerance;

    Parabolas(Cost cost, double tolerance) {
        this.cost = cost;
        this.tolerance = tolerance;
    }

    /** The minimum between {@code left} and {@code right}; {@code middle} has the lowest cost known, {@code lowest}. */
    double minimum(double left, double middle, double right, double lowest) throws Cancelled {
        double a = left;
        double b = middle;
        double c = right;
        double fa = a < b ? cost.at(a) : Double.POSITIVE_INFINITY;
        double fb = lowest;
        double fc = c > b ? cost.at(c) : Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS && c - a > tolerance; step++) {
            double x = vertex(a, b, c, fa, fb, fc);
            double clear = 0.2 * tolerance;
            if (!(x > a + clear && x < c - clear) || Math.abs(x - b) < clear) {
                x = c - b > b - a ? b + GOLDEN * (c - b) : b - GOLDEN * (b - a);
            }
            double fx = cost.at(x);
            boolean lower = fx < fb;
            if (lower == x > b) {
                a = lower ? b : x;
                fa = lower ? fb : fx;
            } else {
                c = lower ? b : x;
                fc = lower ? fb : fx;
            }
            if (lower) {
                if (Math.abs(x - b) < tolerance) {
                    return x;
                }
                b = x;
                fb = fx;
            }
        }
        return b;
    }

    private static double vertex(double a, double b, double c, double fa, double fb, double fc) {
        double left = (b - a) * (fb - fc);
        double right = (b - c) * (fb - fa);
        return b - 0.5 * ((b - a) * left - (b - c) * right) / (left - right);
    }
}
