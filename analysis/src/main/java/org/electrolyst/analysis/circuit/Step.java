package org.electrolyst.analysis.circuit;

import java.util.List;

/**
 * A compiled part of a circuit. Computes either its impedance or its admittance, whichever the part around it needs,
 * into {@link #value}, and the derivatives of the same into the circuit's derivatives.
 */
abstract class Step {
    final Frequencies f;
    final ComplexSeries value;
    private final ComplexSeries[] derivatives;
    private final int from;
    private final int to;

    Step(Node node, Frequencies f, ComplexSeries[] derivatives) {
        this.f = f;
        this.derivatives = derivatives;
        value = new ComplexSeries(f.size);
        from = node.firstParameter();
        to = from + node.parameterCount();
    }

    abstract void evaluate(double[] p, boolean withDerivatives);

    /** The step of a part whose impedance is wanted. */
    static Step impedanceOf(Node node, Frequencies f, ComplexSeries[] derivatives) {
        return compile(node, f, derivatives, false);
    }

    private static Step compile(Node node, Frequencies f, ComplexSeries[] derivatives, boolean admittance) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.element() instanceof PowerLaw law
                    ? new OfPowerLaw(leaf, law, f, derivatives, admittance)
                    : new OfElement(leaf, f, derivatives, admittance);
        }
        Node.Composite composite = (Node.Composite) node;
        boolean sumsAdmittances = node instanceof Node.Parallel;
        List<Step> parts = composite.parts().stream()
                .map(part -> compile(part, f, derivatives, sumsAdmittances))
                .toList();
        return new OfParts(node, parts, f, derivatives, admittance != sumsAdmittances);
    }

    /** Replaces the value by its reciprocal; d(1/v) = -dv/v². */
    final void invert(boolean withDerivatives) {
        double[] re = value.re;
        double[] im = value.im;
        for (int i = 0; i < f.size; i++) {
            double scale = 1 / (re[i] * re[i] + im[i] * im[i]);
            re[i] *= scale;
            im[i] *= -scale;
        }
        if (withDerivatives) {
            for (int k = from; k < to; k++) {
                multiplyByMinusSquare(derivatives[k]);
            }
        }
    }

    private void multiplyByMinusSquare(ComplexSeries d) {
        double[] re = value.re;
        double[] im = value.im;
        for (int i = 0; i < f.size; i++) {
            double a = im[i] * im[i] - re[i] * re[i];
            double b = -2 * re[i] * im[i];
            double real = d.re[i] * a - d.im[i] * b;
            d.im[i] = d.re[i] * b + d.im[i] * a;
            d.re[i] = real;
        }
    }

    private static final class OfPowerLaw extends Step {
        private final PowerLaw law;
        private final int at;
        private final ComplexSeries[] derivatives;
        private final boolean admittance;

        OfPowerLaw(Node.Leaf leaf, PowerLaw law, Frequencies f, ComplexSeries[] derivatives, boolean admittance) {
            super(leaf, f, derivatives);
            this.law = law;
            this.derivatives = derivatives;
            this.admittance = admittance;
            at = leaf.firstParameter();
        }

        @Override
        void evaluate(double[] p, boolean withDerivatives) {
            if (admittance) {
                law.admittance(f, p, at, value);
            } else {
                law.impedance(f, p, at, value);
            }
            if (withDerivatives && admittance) {
                law.admittanceDerivatives(f, p, at, value, derivatives);
            } else if (withDerivatives) {
                law.derivatives(f, p, at, value, derivatives);
            }
        }
    }

    private static final class OfElement extends Step {
        private final Element element;
        private final int at;
        private final ComplexSeries[] derivatives;
        private final boolean admittance;

        OfElement(Node.Leaf leaf, Frequencies f, ComplexSeries[] derivatives, boolean admittance) {
            super(leaf, f, derivatives);
            this.derivatives = derivatives;
            this.admittance = admittance;
            element = leaf.element();
            at = leaf.firstParameter();
        }

        @Override
        void evaluate(double[] p, boolean withDerivatives) {
            element.impedance(f, p, at, value);
            if (withDerivatives) {
                element.derivatives(f, p, at, value, derivatives);
            }
            if (admittance) {
                invert(withDerivatives);
            }
        }
    }

    /** Impedances in series add, and admittances in parallel; the derivatives of a sum are those of its parts. */
    private static final class OfParts extends Step {
        private final Step[] parts;
        private final boolean inverted;

        OfParts(Node node, List<Step> parts, Frequencies f, ComplexSeries[] derivatives, boolean inverted) {
            super(node, f, derivatives);
            this.parts = parts.toArray(Step[]::new);
            this.inverted = inverted;
        }

        @Override
        void evaluate(double[] p, boolean withDerivatives) {
            for (int k = 0; k < parts.length; k++) {
                parts[k].evaluate(p, withDerivatives);
                if (k > 0) {
                    value.setSum(k == 1 ? parts[0].value : value, parts[k].value);
                }
            }
            if (inverted) {
                invert(withDerivatives);
            }
        }
    }
}
