package org.electrolyst.analysis.fit;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fits of a circuit of nine parameters to 60 points with 0.5 % noise, of 32 spectra in turn, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FitBenchmark {
    private static final int SPECTRA = 32;
    private static final double FARTHEST_FACTOR = 2;
    private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,CPE1)-p(R2,CPE2)-CPE3");

    private final ImpedanceSpectrum[] spectra = new ImpedanceSpectrum[SPECTRA];
    private final double[][] starts = new double[SPECTRA][];
    private CircuitEvaluator evaluator = new CircuitEvaluator(CIRCUIT, DoubleVector.of(1));
    private int next;

    @Setup
    public void simulate() {
        DoubleVector frequencies = DoubleVector.generate(60, i -> Math.pow(10, 6 - 7 * i / 59.0));
        evaluator = new CircuitEvaluator(CIRCUIT, frequencies);
        for (int k = 0; k < SPECTRA; k++) {
            SplittableRandom random = new SplittableRandom(k);
            double r1 = decades(random, 2.4, 3.2);
            double r2 = decades(random, 2.6, 3.5);
            double n1 = random.nextDouble(0.85, 1);
            double n2 = random.nextDouble(0.75, 1);
            double tau = decades(random, -5.2, -4.5);
            double[] truth = {
                decades(random, 1.8, 2.4),
                r1,
                Math.pow(tau, n1) / r1,
                n1,
                r2,
                Math.pow(tau * decades(random, 1.7, 2.3), n2) / r2,
                n2,
                decades(random, -5.5, -4.5),
                random.nextDouble(0.8, 0.95)
            };
            spectra[k] = SimulatedSpectra.noisy(
                    CIRCUIT.impedance(frequencies, truth), 0.005, new Noise(k), "benchmark");
            starts[k] = truth;
            for (int j = 0; j < truth.length; j++) {
                boolean exponent = j == 3 || j == 6 || j == 8;
                truth[j] *= exponent ? 0.95 : Math.pow(FARTHEST_FACTOR, random.nextDouble(-1, 1));
            }
        }
    }

    private static double decades(SplittableRandom random, double from, double to) {
        return Math.pow(10, random.nextDouble(from, to));
    }

    private int turn() {
        next = (next + 1) % SPECTRA;
        return next;
    }

    private FitProblem problem(int k) {
        return new FitProblem(CIRCUIT, Observations.of(spectra[k], FitSettings.defaults()), ParameterRules.none());
    }

    /** Impedance and all derivatives. */
    @Benchmark
    public double evaluator() {
        evaluator.evaluate(starts[turn()]);
        return evaluator.re(0) + evaluator.dRe(0, 0);
    }

    /** To the last digits, from start values within a factor of 2. */
    @Benchmark
    public double fromStartValues() throws Cancelled {
        int k = turn();
        FitProblem problem = problem(k);
        return new LevenbergMarquardt(problem)
                .minimize(problem.unknownsOf(starts[k]), new Cancel())
                .sumOfSquares();
    }

    /** The same with the optimizer of Commons Math at its own default tolerances, with the same derivatives. */
    @Benchmark
    public double fromStartValuesByCommonsMath() {
        int k = turn();
        FitProblem problem = problem(k);
        int m = problem.residuals();
        int n = problem.unknowns();
        return new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(problem.unknownsOf(starts[k]))
                        .target(new double[m])
                        .maxEvaluations(1000)
                        .maxIterations(1000)
                        .model(point -> {
                            double[] r = new double[m];
                            double[][] jacobian = new double[n][m];
                            problem.evaluate(point.toArray(), r, jacobian);
                            RealMatrix byRow = new Array2DRowRealMatrix(jacobian, false).transpose();
                            return new Pair<RealVector, RealMatrix>(new ArrayRealVector(r, false), byRow);
                        })
                        .build())
                .getCost();
    }

    /** A whole result with errors, arcs and flags, from start values within a factor of 2. */
    @Benchmark
    public FitResult resultFromStartValues() throws Cancelled {
        int k = turn();
        return new CircuitFit(CIRCUIT, FitSettings.defaults())
                .refine(new DataSource("benchmark", 1), spectra[k], Cell.unknown(), starts[k], new Cancel());
    }

    /** A whole result without start values. */
    @Benchmark
    public FitResult withoutAGuess() throws Cancelled {
        return new CircuitFit(CIRCUIT, FitSettings.defaults())
                .fit(new DataSource("benchmark", 1), spectra[turn()], Cell.unknown(), new Cancel());
    }
}
