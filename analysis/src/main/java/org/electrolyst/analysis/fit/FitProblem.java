package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.ParameterSpec;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A circuit, a spectrum and weights as a least squares problem. The unknowns are the free parameters, by their logarithm
 * where they are positive quantities. Residuals: the N weighted real parts, then the N imaginary parts.
 */
final class FitProblem implements LeastSquaresProblem {
    private final Circuit circuit;
    private final ImpedanceSpectrum spectrum;
    private final CircuitEvaluator evaluator;
    private final double[] weights;
    private final double[] values;
    private final int[] free;

    FitProblem(Circuit circuit, ImpedanceSpectrum spectrum, Weighting weighting, Map<String, Double> fixed) {
        this.circuit = circuit;
        this.spectrum = spectrum;
        evaluator = new CircuitEvaluator(circuit, spectrum.frequencyHz());
        weights = IntStream.range(0, spectrum.size())
                .mapToDouble(i -> weighting.weight(spectrum, i))
                .toArray();
        List<CircuitParameter> parameters = circuit.parameters();
        values = new double[parameters.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = fixed.getOrDefault(parameters.get(k).name(), 0.0);
        }
        free = IntStream.range(0, values.length)
                .filter(k -> !fixed.containsKey(parameters.get(k).name()))
                .toArray();
    }

    @Override
    public int unknowns() {
        return free.length;
    }

    @Override
    public int residuals() {
        return 2 * weights.length;
    }

    @Override
    public double lower(int j) {
        return toUnknown(j, spec(j).min());
    }

    @Override
    public double upper(int j) {
        return toUnknown(j, spec(j).max());
    }

    /** Position in the circuit of unknown {@code j}. */
    int parameterOf(int j) {
        return free[j];
    }

    @Override
    public boolean isLogarithmic(int j) {
        return spec(j).scale() == ParameterSpec.Scale.LOGARITHMIC;
    }

    /** The unknowns that stand for these parameter values of the whole circuit. */
    double[] unknownsOf(double[] parameterValues) {
        return IntStream.range(0, free.length)
                .mapToDouble(j -> toUnknown(j, parameterValues[free[j]]))
                .toArray();
    }

    /** All parameter values of the circuit for these unknowns. */
    double[] parameterValues(double[] x) {
        double[] all = values.clone();
        for (int j = 0; j < free.length; j++) {
            all[free[j]] = isLogarithmic(j) ? Math.exp(x[j]) : x[j];
        }
        return all;
    }

    @Override
    public void evaluate(double[] x, double[] r, double[][] jacobian) {
        for (int j = 0; j < free.length; j++) {
            values[free[j]] = isLogarithmic(j) ? Math.exp(x[j]) : x[j];
        }
        evaluator.evaluate(values);
        int points = weights.length;
        for (int i = 0; i < points; i++) {
            r[i] = weights[i] * (evaluator.re(i) - spectrum.realOhm().at(i));
            r[points + i] =
                    weights[i] * (evaluator.im(i) - spectrum.imaginaryOhm().at(i));
        }
        for (int j = 0; j < free.length; j++) {
            int k = free[j];
            double chain = isLogarithmic(j) ? values[k] : 1;
            double[] column = jacobian[j];
            for (int i = 0; i < points; i++) {
                column[i] = weights[i] * chain * evaluator.dRe(k, i);
                column[points + i] = weights[i] * chain * evaluator.dIm(k, i);
            }
        }
    }

    /** The weighted residuals at these parameter values of the whole circuit. */
    double[] residualsAt(double[] parameterValues) {
        evaluator.evaluate(parameterValues);
        double[] r = new double[residuals()];
        for (int i = 0; i < weights.length; i++) {
            r[i] = weights[i] * (evaluator.re(i) - spectrum.realOhm().at(i));
            r[weights.length + i] =
                    weights[i] * (evaluator.im(i) - spectrum.imaginaryOhm().at(i));
        }
        return r;
    }

    /** Frequency of point {@code i}, Hz. */
    double frequencyHz(int i) {
        return spectrum.frequencyHz().at(i);
    }

    /** The circuit's impedance at these parameter values and the measured frequencies. */
    ImpedanceSpectrum curve(double[] parameterValues) {
        evaluator.evaluate(parameterValues);
        return evaluator.spectrum();
    }

    private ParameterSpec spec(int j) {
        return circuit.parameters().get(free[j]).spec();
    }

    private double toUnknown(int j, double value) {
        return isLogarithmic(j) ? Math.log(value) : value;
    }
}
