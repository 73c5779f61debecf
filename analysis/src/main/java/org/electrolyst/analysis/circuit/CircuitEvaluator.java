package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A circuit compiled for a set of frequencies: evaluates impedance and all derivatives into buffers of its own, without
 * making garbage. Confined to one thread.
 */
public final class CircuitEvaluator {
    private final DoubleVector frequencyHz;
    private final Frequencies frequencies;
    private final ComplexSeries[] derivatives;
    private final Step root;

    public CircuitEvaluator(Circuit circuit, DoubleVector frequencyHz) {
        this.frequencyHz = frequencyHz;
        frequencies = new Frequencies(frequencyHz);
        derivatives = new ComplexSeries[circuit.parameters().size()];
        for (int k = 0; k < derivatives.length; k++) {
            derivatives[k] = new ComplexSeries(frequencies.size);
        }
        root = compile(circuit.root());
    }

    /** Computes impedance and derivatives at these parameter values. */
    public void evaluate(double[] values) {
        if (values.length != derivatives.length) {
            throw new IllegalArgumentException(
                    "the circuit has " + derivatives.length + " parameters, not " + values.length);
        }
        root.evaluate(values);
    }

    /** Z' at frequency {@code i}, Ω. */
    public double re(int i) {
        return root.z.re[i];
    }

    /** Z'' at frequency {@code i}, Ω. */
    public double im(int i) {
        return root.z.im[i];
    }

    /** dZ'/dp of parameter {@code k} at frequency {@code i}. */
    public double dRe(int k, int i) {
        return derivatives[k].re[i];
    }

    /** dZ''/dp of parameter {@code k} at frequency {@code i}. */
    public double dIm(int k, int i) {
        return derivatives[k].im[i];
    }

    /** The impedance computed last. */
    public ImpedanceSpectrum spectrum() {
        return new ImpedanceSpectrum(frequencyHz, DoubleVector.of(root.z.re), DoubleVector.of(root.z.im));
    }

    private Step compile(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return new ElementStep(leaf);
        }
        if (node instanceof Node.Series series) {
            return new SeriesStep(series);
        }
        return new ParallelStep((Node.Parallel) node);
    }

    private List<Step> compile(List<Node> nodes) {
        List<Step> steps = new ArrayList<>();
        for (Node node : nodes) {
            steps.add(compile(node));
        }
        return steps;
    }

    private abstract class Step {
        final ComplexSeries z = new ComplexSeries(frequencies.size);
        final int from;
        final int to;

        Step(Node node) {
            from = node.firstParameter();
            to = from + node.parameterCount();
        }

        abstract void evaluate(double[] p);
    }

    private final class ElementStep extends Step {
        private final Element element;

        ElementStep(Node.Leaf leaf) {
            super(leaf);
            element = leaf.element();
        }

        @Override
        void evaluate(double[] p) {
            element.evaluate(frequencies, p, from, z, derivatives);
        }
    }

    /** Z = sum of Z_k: derivatives stay as they are. */
    private final class SeriesStep extends Step {
        private final List<Step> parts;

        SeriesStep(Node.Series series) {
            super(series);
            parts = compile(series.parts());
        }

        @Override
        void evaluate(double[] p) {
            for (int k = 0; k < parts.size(); k++) {
                Step part = parts.get(k);
                part.evaluate(p);
                for (int i = 0; i < frequencies.size; i++) {
                    z.re[i] = (k == 0 ? 0 : z.re[i]) + part.z.re[i];
                    z.im[i] = (k == 0 ? 0 : z.im[i]) + part.z.im[i];
                }
            }
        }
    }

    /** 1/Z = sum of 1/Z_k, and dZ/dZ_k = (Z/Z_k)². */
    private final class ParallelStep extends Step {
        private final List<Step> parts;

        ParallelStep(Node.Parallel parallel) {
            super(parallel);
            parts = compile(parallel.parts());
        }

        @Override
        void evaluate(double[] p) {
            for (Step part : parts) {
                part.evaluate(p);
            }
            for (int i = 0; i < frequencies.size; i++) {
                double yRe = 0;
                double yIm = 0;
                for (int k = 0; k < parts.size(); k++) {
                    ComplexSeries part = parts.get(k).z;
                    double square = part.re[i] * part.re[i] + part.im[i] * part.im[i];
                    yRe += part.re[i] / square;
                    yIm -= part.im[i] / square;
                }
                double square = yRe * yRe + yIm * yIm;
                z.set(i, yRe / square, -yIm / square);
                for (int k = 0; k < parts.size(); k++) {
                    scaleDerivatives(parts.get(k), i);
                }
            }
        }

        private void scaleDerivatives(Step part, int i) {
            double partSquare = part.z.re[i] * part.z.re[i] + part.z.im[i] * part.z.im[i];
            double a = (z.re[i] * part.z.re[i] + z.im[i] * part.z.im[i]) / partSquare;
            double b = (z.im[i] * part.z.re[i] - z.re[i] * part.z.im[i]) / partSquare;
            double factorRe = a * a - b * b;
            double factorIm = 2 * a * b;
            for (int k = part.from; k < part.to; k++) {
                derivatives[k].multiply(i, factorRe, factorIm);
            }
        }
    }
}
