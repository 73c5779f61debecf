package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.analysis.arcs.Assignments;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits an equivalent circuit to a spectrum by weighted complex least squares, without start values from the user. The same
 * data, circuit and settings give the same numbers to the last bit.
 */
public final class CircuitFit {
    private static final int STARTS = 16;

    private final Circuit circuit;
    private final FitSettings settings;
    private final int starts;
    private final FreeParameters parameters;

    /**
     * A fit of {@code circuit} with these settings.
     *
     * @throws IllegalArgumentException if the settings name a parameter or an arc that the circuit does not have, or a value
     *     outside its range; says which
     */
    public CircuitFit(Circuit circuit, FitSettings settings) {
        this(circuit, settings, STARTS);
    }

    /** {@code starts}: how many sets of start values are fitted. */
    CircuitFit(Circuit circuit, FitSettings settings, int starts) {
        this.circuit = circuit;
        this.settings = settings;
        this.starts = starts;
        parameters = new FreeParameters(circuit, settings.rules());
        Assignments.require(settings.assignments().keySet(), Relaxation.resistances(circuit));
    }

    /**
     * Fits one spectrum.
     *
     * @param data where the spectrum came from; copied into the result
     * @param measured the points; those outside the frequency window are left out
     * @param cell geometry and electrodes, by which arcs are assigned
     * @return always a result; its status says whether it can be used
     */
    public FitResult fit(DataSource data, ImpedanceSpectrum measured, Cell cell, Cancel cancel) throws Cancelled {
        FittedCircuit fitted = fit(data, measured, cancel);
        return fitted.result(ArcMeanings.ofSpectrum(fitted.arcCapacitancesF(), cell));
    }

    /**
     * Fits one spectrum of a series, whose arcs are judged together afterwards.
     *
     * @param data where the spectrum came from; copied into the result
     * @param measured the points; those outside the frequency window are left out
     */
    public FittedCircuit fit(DataSource data, ImpedanceSpectrum measured, Cancel cancel) throws Cancelled {
        Optional<Flag> obstacle = obstacle(measured);
        if (obstacle.isPresent()) {
            return failed(data, measured, obstacle.get());
        }
        Observations observations = Observations.of(measured, settings);
        ImpedanceSpectrum spectrum = observations.spectrum();
        Optional<MultiStart.Best> best = new MultiStart(circuit, observations, settings, starts)
                .search(seed(circuit, settings, spectrum), cancel);
        return best.isEmpty()
                ? failed(data, measured, outOfRange(spectrum))
                : new FitReading(circuit, settings, data, best.get());
    }

    /**
     * Fits from these start values alone, for those who have good ones: a repeated measurement, a slider, a bootstrap.
     *
     * @param data where the spectrum came from; copied into the result
     * @param start all parameters in the order of the circuit; moved into bounds, fixed and tied ones ignored
     * @throws IllegalArgumentException if there are not as many as parameters
     */
    public FitResult refine(DataSource data, ImpedanceSpectrum measured, Cell cell, double[] start, Cancel cancel)
            throws Cancelled {
        FittedCircuit fitted = fitFrom(data, measured, start, cancel);
        return fitted.result(ArcMeanings.ofSpectrum(fitted.arcCapacitancesF(), cell));
    }

    /**
     * Fits one spectrum of a series from these start values alone, such as those of a neighbour.
     *
     * @param data where the spectrum came from; copied into the result
     * @param start all parameters in the order of the circuit; moved into bounds, fixed and tied ones ignored
     * @throws IllegalArgumentException if there are not as many as parameters
     */
    public FittedCircuit fitFrom(DataSource data, ImpedanceSpectrum measured, double[] start, Cancel cancel)
            throws Cancelled {
        if (start.length != circuit.parameters().size()) {
            throw new IllegalArgumentException(
                    "circuit " + circuit + " has " + circuit.parameters().size() + " parameters, not " + start.length);
        }
        Optional<Flag> obstacle = obstacle(measured);
        return obstacle.isPresent()
                ? failed(data, measured, obstacle.get())
                : new MultiStart(circuit, Observations.of(measured, settings), settings, 1)
                        .from(start, cancel)
                        .map(best -> (FittedCircuit) new FitReading(circuit, settings, data, best))
                        .orElseGet(() -> failed(data, measured, outOfRange(measured)));
    }

    /** The result of a spectrum to which the circuit is not fitted, and why. */
    public FitResult refuse(DataSource data, ImpedanceSpectrum measured, Flag why) {
        return failure(data, measured, why);
    }

    private static Flag outOfRange(ImpedanceSpectrum spectrum) {
        double[] moduli = IntStream.range(0, spectrum.size())
                .mapToDouble(spectrum::modulusOhm)
                .sorted()
                .toArray();
        return Flag.needsPerson(
                "impedanceOutOfRange",
                "moduli from " + moduli[0] + " to " + moduli[moduli.length - 1]
                        + " Ω are beyond what can be computed; check the unit of the data or leave points out");
    }

    private Optional<Flag> obstacle(ImpedanceSpectrum measured) {
        int used = settings.points().used(measured).length;
        if (2 * used < parameters.count() || used == 0) {
            return Optional.of(Flag.needsPerson(
                    "tooFewPoints",
                    used + " points in the frequency window cannot determine " + parameters.count()
                            + " free parameters; widen the window, fix parameters or take a smaller circuit"));
        }
        if (!settings.errors().map(errors -> errors.suits(measured)).orElse(true)) {
            return Optional.of(Flag.needsPerson(
                    "errorsDoNotMatch",
                    "the standard deviations are not those of this spectrum, which has " + measured.size()
                            + " points; give as many"));
        }
        OptionalInt zero = Observations.firstWithoutWeight(measured, settings);
        return zero.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.needsPerson(
                        "zeroImpedance",
                        "point " + (zero.getAsInt() + 1)
                                + " has an impedance of 0 Ω, which cannot be weighted by its modulus; leave"
                                + " it out or use unit weights"));
    }

    private FittedCircuit failed(DataSource data, ImpedanceSpectrum measured, Flag reason) {
        return new FailedFit(failure(data, measured, reason));
    }

    private FitResult failure(DataSource data, ImpedanceSpectrum measured, Flag reason) {
        int points = settings.points().used(measured).length;
        return new FitResult(
                data,
                points,
                settings.points().dropped(measured),
                circuit.toString(),
                FitResult.Status.FAILED,
                settings.weighting().code(),
                settings.immittance().code(),
                settings.loss().code(),
                0,
                OptionalDouble.empty(),
                2 * points - parameters.count(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private record FailedFit(FitResult reason) implements FittedCircuit {
        @Override
        public DoubleVector values() {
            return DoubleVector.empty();
        }

        @Override
        public OptionalDouble aicc() {
            return OptionalDouble.empty();
        }

        @Override
        public DoubleVector arcCapacitancesF() {
            return DoubleVector.empty();
        }

        @Override
        public DoubleVector arcTimeConstantsS() {
            return DoubleVector.empty();
        }

        @Override
        public List<OptionalDouble> arcResistanceErrors() {
            return List.of();
        }

        @Override
        public FittedCircuit named(List<Integer> ranks) {
            return this;
        }

        @Override
        public FitResult result(ArcMeanings meanings) {
            return reason;
        }
    }

    /** A function of data and settings alone, so that a repeated fit draws the same start values. */
    static long seed(Circuit circuit, FitSettings settings, ImpedanceSpectrum spectrum) {
        long hash = 31L * circuit.toString().hashCode()
                + settings.weighting().code().hashCode();
        hash = 31 * hash + spectrum.frequencyHz().hashCode();
        hash = 31 * hash + spectrum.realOhm().hashCode();
        return 31 * hash + spectrum.imaginaryOhm().hashCode();
    }
}
