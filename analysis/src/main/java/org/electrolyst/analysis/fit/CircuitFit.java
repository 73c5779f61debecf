package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.ParameterSpec;
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

    /**
     * A fit of {@code circuit} with these settings.
     *
     * @throws IllegalArgumentException if the settings name a parameter that the circuit does not have, or a value outside
     *     its range; says which
     */
    public CircuitFit(Circuit circuit, FitSettings settings) {
        this(circuit, settings, STARTS);
    }

    /** {@code starts}: how many sets of start values are fitted. */
    CircuitFit(Circuit circuit, FitSettings settings, int starts) {
        this.circuit = circuit;
        this.settings = settings;
        this.starts = starts;
        check("fixed", settings.fixed());
        check("start", settings.start());
    }

    private void check(String what, Map<String, Double> values) {
        values.forEach((name, value) -> {
            OptionalInt at = circuit.indexOf(name);
            if (at.isEmpty()) {
                throw new IllegalArgumentException("circuit " + circuit + " has no parameter " + name + "; it has "
                        + String.join(
                                ", ",
                                circuit.parameters().stream().map(p -> p.name()).toList()));
            }
            ParameterSpec spec = circuit.parameters().get(at.getAsInt()).spec();
            if (!(value >= spec.min() && value <= spec.max())) {
                throw new IllegalArgumentException("the " + what + " value " + value + " of " + name + " lies outside "
                        + spec.min() + " to " + spec.max() + (spec.unit().isEmpty() ? "" : " " + spec.unit()));
            }
        });
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
        int[] used = IntStream.range(0, measured.size())
                .filter(i -> settings.uses(measured.frequencyHz().at(i)))
                .toArray();
        int free = circuit.parameters().size() - settings.fixed().size();
        Optional<Flag> obstacle = obstacle(measured, used, free);
        if (obstacle.isPresent()) {
            return failed(data, used.length, free, obstacle.get());
        }
        ImpedanceSpectrum spectrum = measured.select(used);
        Optional<MultiStart.Best> best =
                new MultiStart(circuit, spectrum, settings, starts).search(seed(circuit, settings, spectrum), cancel);
        if (best.isEmpty()) {
            return failed(data, used.length, free, outOfRange(spectrum));
        }
        return new FitReading(circuit, settings, data, spectrum, best.get());
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

    private Optional<Flag> obstacle(ImpedanceSpectrum measured, int[] used, int free) {
        if (2 * used.length < free || used.length == 0) {
            return Optional.of(Flag.needsPerson(
                    "tooFewPoints",
                    used.length + " points in the frequency window cannot determine " + free
                            + " free parameters; widen the window, fix parameters or take a smaller circuit"));
        }
        if (settings.weighting() == Weighting.MODULUS) {
            for (int i : used) {
                if (measured.modulusOhm(i) == 0) {
                    return Optional.of(Flag.needsPerson(
                            "zeroImpedance",
                            "point " + (i + 1)
                                    + " has an impedance of 0 Ω, which cannot be weighted by its modulus; leave"
                                    + " it out or use unit weights"));
                }
            }
        }
        return Optional.empty();
    }

    private FittedCircuit failed(DataSource data, int points, int free, Flag reason) {
        return new FailedFit(new FitResult(
                data,
                points,
                circuit.toString(),
                FitResult.Status.FAILED,
                settings.weighting().code(),
                0,
                OptionalDouble.empty(),
                2 * points - free,
                OptionalDouble.empty(),
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(reason),
                Optional.empty(),
                Optional.empty()));
    }

    private record FailedFit(FitResult reason) implements FittedCircuit {
        @Override
        public DoubleVector arcCapacitancesF() {
            return DoubleVector.empty();
        }

        @Override
        public DoubleVector arcTimeConstantsS() {
            return DoubleVector.empty();
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
