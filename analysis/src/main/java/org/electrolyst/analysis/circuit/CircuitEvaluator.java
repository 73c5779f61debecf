package org.electrolyst.analysis.circuit;

import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A circuit compiled for a set of frequencies: evaluates impedance and all derivatives into buffers of its own, without
 * making garbage. Confined to one thread.
 */
public final class CircuitEvaluator {
    private final DoubleVector frequencyHz;
    private final ComplexSeries[] derivatives;
    private final Step root;

    public CircuitEvaluator(Circuit circuit, DoubleVector frequencyHz) {
        this.frequencyHz = frequencyHz;
        Frequencies frequencies = new Frequencies(frequencyHz);
        derivatives = new ComplexSeries[circuit.parameters().size()];
        for (int k = 0; k < derivatives.length; k++) {
            derivatives[k] = new ComplexSeries(frequencies.size);
        }
        root = Step.impedanceOf(circuit.root(), frequencies, derivatives);
    }

    /** Computes impedance and derivatives at these parameter values. */
    public void evaluate(double[] values) {
        evaluate(values, true);
    }

    /** Computes the impedance alone; what the derivatives read afterwards is undefined. */
    public void evaluateImpedance(double[] values) {
        evaluate(values, false);
    }

    private void evaluate(double[] values, boolean withDerivatives) {
        if (values.length != derivatives.length) {
            throw new IllegalArgumentException(
                    "the circuit has " + derivatives.length + " parameters, not " + values.length);
        }
        root.evaluate(values, withDerivatives);
    }

    /** Z' at frequency {@code i}, Ω. */
    public double re(int i) {
        return root.value.re[i];
    }

    /** Z'' at frequency {@code i}, Ω. */
    public double im(int i) {
        return root.value.im[i];
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
        return new ImpedanceSpectrum(frequencyHz, DoubleVector.of(root.value.re), DoubleVector.of(root.value.im));
    }
}
