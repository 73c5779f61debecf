package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.FDistribution;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;

/** One circuit fitted to several spectra at once; errors of different spectra are correlated through what they share. */
public final class JointFitted {
    private final Circuit circuit;
    private final FitSettings settings;
    private final List<FitProblem> problems;
    private final SharedShape shape;
    private final JointProblem joint;
    private final LevenbergMarquardt.Outcome outcome;
    private final MultiStart.Best start;
    private final double sumOfSquaresApart;
    private final Uncertainties uncertainties;

    JointFitted(
            Circuit circuit,
            FitSettings settings,
            List<FitProblem> problems,
            SharedShape shape,
            JointProblem joint,
            LevenbergMarquardt.Outcome outcome,
            MultiStart.Best start,
            double sumOfSquaresApart) {
        this.circuit = circuit;
        this.settings = settings;
        this.problems = problems;
        this.shape = shape;
        this.joint = joint;
        this.outcome = outcome;
        this.start = start;
        this.sumOfSquaresApart = sumOfSquaresApart;
        uncertainties = new Uncertainties(joint, outcome.x().toArray(), outcome.sumOfSquares());
    }

    /** The circuit. */
    public Circuit circuit() {
        return circuit;
    }

    /** Whether the optimum was reached. */
    public boolean converged() {
        return outcome.converged();
    }

    /** The criterion of all spectra together; empty where it is not defined. */
    public OptionalDouble aicc() {
        return Aicc.of(outcome.sumOfSquares(), joint.data(), joint.unknowns());
    }

    /** Whether the data tell the resistances apart, each in every spectrum. */
    public boolean resistancesAreDetermined() {
        for (int s = 0; s < problems.size(); s++) {
            for (int j = 0; j < shape.own(); j++) {
                boolean resistance =
                        circuit.parameters().get(shape.own(j)).name().startsWith("R");
                if (resistance && !uncertainties.identifiable(joint.ownAt(s) + j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether what stands for diffusion is slower than every arc in every spectrum; a faster one stands for an arc. */
    public boolean diffusionIsSlowest() {
        for (int s = 0; s < problems.size(); s++) {
            double[] values = problems.get(s)
                    .parameterValues(joint.unknownsOf(s, outcome.x().toArray()));
            double slowestArcS = Relaxation.of(circuit).stream()
                    .mapToDouble(arc -> arc.timeConstant(values))
                    .max()
                    .orElse(0);
            for (int k = 0; k < values.length; k++) {
                boolean diffusionTime = circuit.parameters().get(k).name().endsWith(".tau");
                if (diffusionTime && values[k] <= slowestArcS) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The probability that spectra with a common shape differ by noise alone as much as these do, by an F test of the joint
     * fit against fits of each spectrum for itself; 1 where there is nothing to compare.
     */
    public double probabilityOfCommonShape() {
        int apart = problems.stream().mapToInt(p -> p.data() - p.unknowns()).sum();
        int more = uncertainties.degreesOfFreedom() - apart;
        double improvement = outcome.sumOfSquares() - sumOfSquaresApart;
        if (more <= 0 || apart <= 0 || improvement <= 0) {
            return 1;
        }
        double f = improvement / more / (sumOfSquaresApart / apart);
        return 1 - new FDistribution(null, more, apart).cumulativeProbability(f);
    }

    /** The fit of one spectrum, in the order they were given. */
    public FittedCircuit spectrum(int s, DataSource data) {
        FitProblem problem = problems.get(s);
        double[] x = outcome.x().toArray();
        double[] y = joint.unknownsOf(s, x);
        double[] values = problem.parameterValues(y);
        double sum = 0;
        for (double r : problem.residualsAt(values)) {
            sum += r * r;
        }
        int n = y.length;
        double[][] covariance = new double[n][n];
        boolean[] atBound = new boolean[n];
        boolean[] open = new boolean[n];
        double[][] dydx = shape.derivatives(x, joint.ownAt(s));
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                covariance[a][b] = covariance(s, dydx[a], s, dydx[b]);
            }
            for (int j = 0; j < dydx[a].length; j++) {
                if (dydx[a][j] != 0) {
                    atBound[a] |= uncertainties.atBound(joint.positionOf(s, j));
                    open[a] |= !uncertainties.identifiable(joint.positionOf(s, j));
                }
            }
        }
        MultiStart.Best best = new MultiStart.Best(
                problem, DoubleVector.of(values), sum, outcome.converged(), start.tried(), start.agreeing());
        return new FitReading(
                circuit, settings, data, best, values, new Uncertainties(problem, covariance, atBound, open));
    }

    /** The sum of these resistances in one spectrum, Ω. */
    public double sumOhm(int s, List<String> resistances) {
        double[] values =
                problems.get(s).parameterValues(joint.unknownsOf(s, outcome.x().toArray()));
        return resistances.stream()
                .mapToDouble(name -> values[circuit.indexOf(name).orElseThrow()])
                .sum();
    }

    /** Covariance of two sums of resistances, of the same spectrum or of two, Ω². */
    public double covarianceOhm2(int s, List<String> resistances, int other, List<String> others) {
        return covariance(s, gradient(s, resistances), other, gradient(other, others));
    }

    /** Derivatives of a sum of resistances by the common unknowns and the own ones of a spectrum. */
    private double[] gradient(int s, List<String> resistances) {
        double[] x = outcome.x().toArray();
        double[] values = problems.get(s).parameterValues(joint.unknownsOf(s, x));
        double[][] dydx = shape.derivatives(x, joint.ownAt(s));
        double[] gradient = new double[shape.common() + shape.own()];
        for (String name : resistances) {
            int k = circuit.indexOf(name).orElseThrow();
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += values[k] * dydx[k][j];
            }
        }
        return gradient;
    }

    private double covariance(int s, double[] a, int other, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; a[i] != 0 && j < b.length; j++) {
                if (b[j] != 0) {
                    sum += a[i] * b[j] * uncertainties.covariance(joint.positionOf(s, i), joint.positionOf(other, j));
                }
            }
        }
        return sum;
    }
}
