package org.electrolyst.app.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitSyntaxException;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.analysis.fit.Weighting;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;
import picocli.CommandLine.Option;

/** How spectra are fitted. */
final class FitOptions {
    private static final String NOTATION = "impedance.py";

    @Option(
            names = "--circuit",
            paramLabel = "CODE",
            description = "Circuit, such as 'R0-p(R1,CPE1)-CPE2' (default: the program finds one).")
    private Optional<String> circuit = Optional.empty();

    @Option(names = "--notation", paramLabel = "NAME", description = "Notation of the circuit: impedance.py.")
    private Optional<String> notation = Optional.empty();

    @Option(
            names = "--weighting",
            paramLabel = "NAME",
            defaultValue = "modulus",
            description = "modulus (constant relative error; default) or unit (constant absolute error).")
    private String weighting = "modulus";

    @Option(
            names = "--range",
            paramLabel = "LO..HI",
            description = "Frequencies to use, such as '1 Hz..100 kHz'; either end may be left out.")
    private Optional<String> range = Optional.empty();

    @Option(
            names = "--fix",
            paramLabel = "NAME=V",
            description = "Hold a parameter at a value in its own unit, such as L0=1e-6; may be repeated.")
    private Map<String, Double> fixed = new LinkedHashMap<>();

    @Option(names = "--start", paramLabel = "NAME=V", description = "Start a parameter from a value; may be repeated.")
    private Map<String, Double> start = new LinkedHashMap<>();

    /** The circuit given, if any. */
    Optional<Circuit> circuit() {
        notation.filter(name -> !name.equals(NOTATION)).ifPresent(name -> {
            throw Failure.usage("unknown notation '" + name + "'; known: " + NOTATION);
        });
        try {
            return circuit.map(Circuit::parse);
        } catch (CircuitSyntaxException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** The settings given; checked against the circuit where there is one. */
    FitSettings settings() {
        OptionalDouble[] window = window();
        Optional<Circuit> given = circuit();
        if (given.isEmpty() && !(fixed.isEmpty() && start.isEmpty())) {
            throw Failure.usage("--fix and --start name parameters of a circuit; give it with --circuit");
        }
        try {
            FitSettings settings = FitSettings.defaults()
                    .with(weighting())
                    .with(PointFilter.all().within(window[0], window[1]))
                    .with(ParameterRules.none().fixing(fixed).starting(start));
            given.ifPresent(c -> new CircuitFit(c, settings));
            return settings;
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private Weighting weighting() {
        return Arrays.stream(Weighting.values())
                .filter(w -> w.code().equals(weighting.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Failure.usage("unknown weighting '" + weighting + "'; known: "
                        + Arrays.stream(Weighting.values()).map(Weighting::code).collect(Collectors.joining(", "))));
    }

    private OptionalDouble[] window() {
        if (range.isEmpty()) {
            return new OptionalDouble[] {OptionalDouble.empty(), OptionalDouble.empty()};
        }
        String[] ends = range.get().split("\\.\\.", -1);
        if (ends.length != 2) {
            throw Failure.usage("'" + range.get() + "' is no range of frequencies; write '1 Hz..100 kHz'");
        }
        OptionalDouble low = hertz(ends[0]);
        OptionalDouble high = hertz(ends[1]);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
            throw Failure.usage("the range '" + range.get() + "' is empty; write the lower frequency first");
        }
        return new OptionalDouble[] {low, high};
    }

    private static OptionalDouble hertz(String text) {
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Quantity.parse(text, Dimension.FREQUENCY).si());
        } catch (QuantityFormatException e) {
            throw Failure.usage("--range: " + e.getMessage());
        }
    }
}
