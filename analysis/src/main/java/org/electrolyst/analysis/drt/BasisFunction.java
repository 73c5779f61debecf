package org.electrolyst.analysis.drt;

/**
 * One function φ(y) of the basis, y = ln τ measured from its centre: its relaxation ∫φ(y)/(1 + jωτ) dy as a quadrature
 * that is exact to rounding, its area, and the overlap of its derivatives with those of a neighbour. Confined to one thread.
 */
final class BasisFunction {
    /** Gauss-Legendre nodes and weights on (-1, 1), five points: exact to 1e-14 for steps up to a third of a decade. */
    private static final double[] GAUSS_NODES = {
        -0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664
    };

    private static final double[] GAUSS_WEIGHTS = {
        0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908
    };

    /** Trapezoids of a Gaussian converge faster than any power of their width. */
    private static final int GAUSSIAN_NODES_EACH_SIDE = 12;

    private static final double GAUSSIAN_REACH = 6;

    private final DrtSettings.Basis kind;
    private final double step;
    private final double[] tauFactors;
    private final double[] weights;

    /** {@code step}: distance of neighbours in ln τ. */
    BasisFunction(DrtSettings.Basis kind, double step) {
        this.kind = kind;
        this.step = step;
        int nodes = kind == DrtSettings.Basis.GAUSSIAN ? 2 * GAUSSIAN_NODES_EACH_SIDE + 1 : 2 * GAUSS_NODES.length;
        tauFactors = new double[nodes];
        weights = new double[nodes];
        for (int q = 0; q < nodes; q++) {
            if (kind == DrtSettings.Basis.GAUSSIAN) {
                double width = GAUSSIAN_REACH / GAUSSIAN_NODES_EACH_SIDE;
                double u = (q - GAUSSIAN_NODES_EACH_SIDE) * width;
                tauFactors[q] = Math.exp(u / sharpness());
                weights[q] = width / sharpness() * Math.exp(-u * u);
            } else {
                double u = 0.5 * (1 + GAUSS_NODES[q % GAUSS_NODES.length]);
                double side = q < GAUSS_NODES.length ? -1 : 1;
                tauFactors[q] = Math.exp(side * u * step);
                weights[q] = 0.5 * step * GAUSS_WEIGHTS[q % GAUSS_NODES.length] * (1 - u);
            }
        }
    }

    /** ε of the bell exp(-(εy)²) whose full width at half maximum is two steps. */
    private double sharpness() {
        return Math.sqrt(Math.log(2)) / step;
    }

    /** Adds the real and imaginary part of the relaxation around a centre with ωτ = {@code omegaTau} to {@code into}. */
    void relaxation(double omegaTau, double[] into) {
        double re = 0;
        double im = 0;
        for (int q = 0; q < weights.length; q++) {
            double x = omegaTau * tauFactors[q];
            double share = x > 1 ? weights[q] / x / (x + 1 / x) : weights[q] / (1 + x * x);
            re += share;
            im -= share * x;
        }
        into[0] = re;
        into[1] = im;
    }

    /** ∫φ dy. */
    double area() {
        return kind == DrtSettings.Basis.GAUSSIAN ? Math.sqrt(Math.PI) / sharpness() : step;
    }

    /** Beyond this many steps from its centre φ is zero to rounding. */
    int reach() {
        return kind == DrtSettings.Basis.GAUSSIAN ? 8 : 0;
    }

    /** φ at {@code steps} steps from the centre. */
    double value(double steps) {
        if (kind == DrtSettings.Basis.GAUSSIAN) {
            double u = steps * step * sharpness();
            return Math.exp(-u * u);
        }
        return Math.max(0, 1 - Math.abs(steps));
    }

    /**
     * ∫φ⁽ᵈ⁾(y) φ⁽ᵈ⁾(y - distance·step) dy for derivative d; for triangles with d = 2 the sum of squared second differences
     * over step³.
     */
    double overlap(int distance, int derivative) {
        int d = Math.abs(distance);
        if (kind == DrtSettings.Basis.GAUSSIAN) {
            double e = sharpness();
            double v = e * d * step;
            double product = Math.sqrt(Math.PI / 2) / e * Math.exp(-v * v / 2);
            return derivative == 1
                    ? product * e * e * (1 - v * v)
                    : product * Math.pow(e, 4) * (3 - 6 * v * v + Math.pow(v, 4));
        }
        double[] stencil = derivative == 1 ? new double[] {2, -1} : new double[] {6, -4, 1};
        return d < stencil.length ? stencil[d] / (derivative == 1 ? step : step * step * step) : 0;
    }
}
