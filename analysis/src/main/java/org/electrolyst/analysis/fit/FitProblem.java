package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A circuit, weighted points and rules as a least squares problem. Residuals: the N weighted real parts, then the N imaginary
 * parts; where impedance and admittance are compared both, those of the impedance first. Confined to one thread.
 */
final class FitProblem implements LeastSquaresProblem {
    private final Observations data;
    private final FreeParameters parameters;
    private final CircuitEvaluator evaluator;
    private final List<ResidualBlock> blocks;
    private final double[] values;
    private final double[] pointWeights;
    private OptionalDouble robustVariance = OptionalDouble.empty();

    FitProblem(Circuit circuit, Observations data, ParameterRules rules) {
        this(circuit, data, new FreeParameters(circuit, rules));
    }

    FitProblem(Circuit circuit, Observations data, FreeParameters parameters) {
        this.data = data;
        this.parameters = parameters;
        evaluator = new CircuitEvaluator(circuit, data.spectrum().frequencyHz());
        blocks = switch (data.immittance()) {
            case IMPEDANCE -> List.of(new ImpedanceResiduals(evaluator, data, 1));
            case ADMITTANCE -> List.of(new AdmittanceResiduals(evaluator, data, 1));
            case BOTH ->
                List.of(
                        new ImpedanceResiduals(evaluator, data, Math.sqrt(0.5)),
                        new AdmittanceResiduals(evaluator, data, Math.sqrt(0.5)));
        };
        values = new double[circuit.parameters().size()];
        pointWeights = new double[data.size()];
        Arrays.fill(pointWeights, 1);
    }

    @Override
    public int unknowns() {
        return parameters.count();
    }

    @Override
    public int residuals() {
        return data.size() * data.immittance().residualsOfPoint();
    }

    @Override
    public int data() {
        return 2 * data.size();
    }

    @Override
    public double lower(int j) {
        return parameters.lower(j);
    }

    @Override
    public double upper(int j) {
        return parameters.upper(j);
    }

    @Override
    public boolean isLogarithmic(int j) {
        return parameters.isLogarithmic(j);
    }

    /** Position in the circuit of unknown {@code j}. */
    int parameterOf(int j) {
        return parameters.parameterOf(j);
    }

    /** How parameters follow from unknowns. */
    FreeParameters parameters() {
        return parameters;
    }

    /** The unknowns that stand for these parameter values of the whole circuit. */
    double[] unknownsOf(double[] parameterValues) {
        return parameters.unknowns(parameterValues);
    }

    /** All parameter values of the circuit for these unknowns. */
    double[] parameterValues(double[] x) {
        double[] all = new double[values.length];
        parameters.values(x, all);
        return all;
    }

    @Override
    public void evaluate(double[] x, double[] r) {
        parameters.values(x, values);
        evaluator.evaluateImpedance(values);
        residuals(r);
    }

    @Override
    public void evaluate(double[] x, double[] r, double[][] jacobian) {
        parameters.values(x, values);
        evaluator.evaluate(values);
        residuals(r);
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        for (int k = 0; k < values.length; k++) {
            int j = parameters.unknownOf(k);
            for (int b = 0; b < blocks.size() && j >= 0; b++) {
                blocks.get(b).addDerivatives(k, parameters.slope(k, values[k]), jacobian[j], b * data());
            }
        }
    }

    private void residuals(double[] r) {
        for (int b = 0; b < blocks.size(); b++) {
            blocks.get(b).residuals(r, b * data());
        }
    }

    /** The weighted residuals at these parameter values of the whole circuit. */
    double[] residualsAt(double[] parameterValues) {
        evaluator.evaluateImpedance(parameterValues);
        double[] r = new double[residuals()];
        residuals(r);
        return r;
    }

    /** That of the loss where it is robust; 1 where standard deviations are known. */
    @Override
    public double variance(double sumOfSquares) {
        if (robustVariance.isPresent()) {
            return robustVariance.getAsDouble();
        }
        return data.absolute() ? 1 : LeastSquaresProblem.super.variance(sumOfSquares);
    }

    /** Gives each point a weight, a factor on its squared residuals, from now on; they are then this uncertain. */
    void weigh(double[] weights, OptionalDouble variance) {
        robustVariance = variance;
        System.arraycopy(weights, 0, pointWeights, 0, weights.length);
        double[] factors = new double[weights.length];
        Arrays.setAll(factors, i -> Math.sqrt(weights[i]));
        blocks.forEach(block -> block.weigh(factors));
    }

    /** The weight of point {@code i}. */
    double pointWeight(int i) {
        return pointWeights[i];
    }

    /** The points and their standard deviations. */
    Observations observations() {
        return data;
    }

    /** Number of points. */
    int points() {
        return data.size();
    }

    /** Frequency of point {@code i}, Hz. */
    double frequencyHz(int i) {
        return data.spectrum().frequencyHz().at(i);
    }

    /** The circuit's impedance at these parameter values and the measured frequencies. */
    ImpedanceSpectrum curve(double[] parameterValues) {
        evaluator.evaluateImpedance(parameterValues);
        return evaluator.spectrum();
    }
}
