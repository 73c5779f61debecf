package org.electrolyst.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitCode;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.ParameterSpec;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;

/** Values of all parameters of a circuit, from {@code NAME=V} on the command line and from the code itself. */
final class ParameterValues {
    private static final Map<String, Dimension> PREFIXED = Map.of(
            "Ω", Dimension.RESISTANCE, "F", Dimension.CAPACITANCE, "H", Dimension.INDUCTANCE, "s", Dimension.TIME);

    private final Circuit circuit;
    private final Map<String, Double> values = new HashMap<>();

    private ParameterValues(CircuitCode code) {
        circuit = code.circuit();
        values.putAll(code.values());
        values.putAll(code.fixed());
    }

    /** All values in the order of the circuit; those of the command line go before those in the code. */
    static double[] of(CircuitCode code, List<String> assignments) {
        ParameterValues all = new ParameterValues(code);
        Map<String, String> given = new HashMap<>();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            if (sign < 1) {
                throw Failure.usage("'" + assignment + "' is no NAME=VALUE; " + all.needed());
            }
            String name = assignment.substring(0, sign).strip();
            if (given.put(name, assignment) != null) {
                throw Failure.usage(name + " is given twice: '" + given.get(name) + "'");
            }
            all.values.put(name, all.read(name, assignment.substring(sign + 1).strip()));
        }
        return all.inOrder();
    }

    private double read(String name, String text) {
        CircuitParameter parameter = circuit.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.usage("the circuit has no parameter " + name + "; " + needed()));
        ParameterSpec spec = parameter.spec();
        double value = number(name, text, spec.unit());
        if (!(value >= spec.min() && value <= spec.max())) {
            throw Failure.usage(name + "=" + text + " lies outside " + spec.min() + " to " + spec.max()
                    + (spec.unit().isEmpty() ? "" : " " + spec.unit()));
        }
        return value;
    }

    /** A bare number is in the parameter's own unit; units of a power of s have no prefixes. */
    private static double number(String name, String text, String unit) {
        boolean prefixed = PREFIXED.containsKey(unit);
        String bare = !prefixed && text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        boolean isBare = !prefixed || Character.isDigit(text.isEmpty() ? ' ' : text.charAt(text.length() - 1));
        Dimension dimension = isBare ? Dimension.NUMBER : PREFIXED.getOrDefault(unit, Dimension.NUMBER);
        try {
            return Quantity.parse(bare, dimension).si();
        } catch (QuantityFormatException e) {
            throw Failure.usage(name + ": " + e.getMessage()
                    + (prefixed || unit.isEmpty() ? "" : " (its unit is " + unit + ", without prefix)"));
        }
    }

    private double[] inOrder() {
        List<String> missing = new ArrayList<>();
        for (CircuitParameter parameter : circuit.parameters()) {
            if (!values.containsKey(parameter.name())) {
                missing.add(parameter.name());
            }
        }
        if (!missing.isEmpty()) {
            throw Failure.usage("values are missing: " + String.join(", ", missing) + "; " + needed());
        }
        return circuit.parameters().stream()
                .mapToDouble(parameter -> values.getOrDefault(parameter.name(), 0.0))
                .toArray();
    }

    private String needed() {
        Stream<String> names = circuit.parameters().stream()
                .map(parameter -> parameter.name() + "="
                        + (parameter.spec().unit().isEmpty()
                                ? "NUMBER"
                                : "'" + "NUMBER " + parameter.spec().unit() + "'"));
        return circuit + " needs " + names.collect(Collectors.joining(" "));
    }
}
