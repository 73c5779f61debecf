package org.electrolyst.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.analysis.arcs.Assignments;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitCode;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.analysis.fit.Range;
import org.electrolyst.analysis.fit.Tie;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.QuantityText;
import org.electrolyst.model.result.ArcAssignment;
import picocli.CommandLine.Option;

/** What the user knows of the parameters of a circuit. */
final class ParameterOptions {
    @Option(
            names = "--fix",
            paramLabel = "NAME=V",
            description =
                    "Hold a parameter at a value, such as L0='1 µH' or, in its own unit, L0=1e-6; may be repeated.")
    private Map<String, String> fixed = new LinkedHashMap<>();

    @Option(names = "--start", paramLabel = "NAME=V", description = "Start a parameter from a value; may be repeated.")
    private Map<String, String> start = new LinkedHashMap<>();

    @Option(
            names = "--bounds",
            paramLabel = "NAME=LO..HI",
            description = "Keep a parameter between two values, such as R1='1 kΩ..2 kΩ'; may be repeated.")
    private Map<String, String> bounds = new LinkedHashMap<>();

    @Option(
            names = "--tie",
            paramLabel = "RULE",
            description = "Let a parameter follow another, such as 'R2 = 2*R1' or CPE2.n=CPE1.n; may be repeated.")
    private List<String> ties = List.of();

    @Option(
            names = "--assign",
            paramLabel = "R=PART,...",
            description =
                    "Say what arcs are, by their resistance, in place of the program: R1=bulk,R2=grainBoundary; or"
                            + " interface, notResolved, unassigned.")
    private List<String> assigned = List.of();

    boolean isEmpty() {
        return fixed.isEmpty() && start.isEmpty() && bounds.isEmpty() && ties.isEmpty() && assigned.isEmpty();
    }

    /** Settings with what is said here on top, with values in the units of the circuit's parameters. */
    FitSettings on(FitSettings base, CircuitCode code) {
        Map<String, ArcAssignment> assignments = new LinkedHashMap<>(base.assignments());
        assignments.putAll(assignments());
        return base.with(rules(base.rules(), code)).assigning(assignments);
    }

    private Map<String, ArcAssignment> assignments() {
        try {
            return assigned.isEmpty() ? Map.of() : Assignments.parse(String.join(",", assigned));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--assign: " + e.getMessage());
        }
    }

    /** What is said here goes before what the code says, and that before the rules of a recipe. */
    private ParameterRules rules(ParameterRules base, CircuitCode code) {
        Circuit circuit = code.circuit();
        Map<String, Double> held = values(circuit, "--fix", fixed);
        Map<String, Double> started = values(circuit, "--start", start);
        addOthers(held, code.fixed(), started.keySet());
        addOthers(held, base.fixed(), started.keySet());
        addOthers(started, code.values(), held.keySet());
        addOthers(started, base.start(), held.keySet());
        Map<String, Range> ranges = new LinkedHashMap<>(base.bounds());
        bounds.forEach((name, text) -> ranges.put(name, range(circuit, name, text)));
        List<Tie> tied = ties.stream().map(ParameterOptions::tie).toList();
        Set<String> following = tied.stream().map(Tie::parameter).collect(Collectors.toSet());
        Stream<Tie> others = base.ties().stream().filter(tie -> !following.contains(tie.parameter()));
        return new ParameterRules(
                held, started, ranges, Stream.concat(others, tied.stream()).toList());
    }

    private static void addOthers(Map<String, Double> values, Map<String, Double> more, Set<String> elsewhere) {
        more.forEach((name, value) -> {
            if (!elsewhere.contains(name)) {
                values.putIfAbsent(name, value);
            }
        });
    }

    private static Map<String, Double> values(Circuit circuit, String option, Map<String, String> texts) {
        Map<String, Double> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, value(circuit, option, name, text)));
        return values;
    }

    private static Range range(Circuit circuit, String name, String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw Failure.usage(
                    "--bounds " + name + "=" + text + " is no range; write both ends, such as '1 kΩ..2 kΩ'");
        }
        try {
            return new Range(value(circuit, "--bounds", name, ends[0]), value(circuit, "--bounds", name, ends[1]));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--bounds " + name + ": " + e.getMessage() + "; write the lower value first");
        }
    }

    private static Tie tie(String text) {
        try {
            return Tie.parse(text);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--tie: " + e.getMessage());
        }
    }

    private static double value(Circuit circuit, String option, String name, String text) {
        OptionalInt at = circuit.indexOf(name);
        String unit =
                at.isPresent() ? circuit.parameters().get(at.getAsInt()).spec().unit() : "";
        return QuantityText.parse(text, unit)
                .orElseThrow(() -> Failure.usage(option + " " + name + "=" + text + ": '" + text.strip()
                        + "' is no value" + (unit.isEmpty() ? "" : " in " + unit)));
    }
}
