package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.Node;

/**
 * Gives arcs of equal shape their names by time constant, fastest first: p(R1,CPE1)-p(R2,CPE2) has the same impedance with
 * its parts exchanged, and a bulk must not turn into a grain boundary from one temperature to the next.
 */
final class ArcOrder {
    private ArcOrder() {}

    /** The values with exchangeable arcs in order; parts with a parameter that a rule restricts stay where they are. */
    static double[] sorted(Circuit circuit, double[] values, ParameterRules rules) {
        return sorted(circuit, values, rules, arc -> arc.timeConstant(values));
    }

    /** The same in the order of another key than the time constant. */
    static double[] sorted(Circuit circuit, double[] values, ParameterRules rules, ToDoubleFunction<Relaxation> key) {
        SortedSet<String> restricted = rules.restricted();
        Map<String, List<Node>> exchangeable = new LinkedHashMap<>();
        for (Node part : circuit.seriesParts()) {
            if (Relaxation.of(part).isPresent() && !touches(circuit, part, restricted)) {
                exchangeable
                        .computeIfAbsent(part.shape(), shape -> new ArrayList<>())
                        .add(part);
            }
        }
        double[] result = values.clone();
        for (List<Node> parts : exchangeable.values()) {
            List<Node> inOrder = parts.stream()
                    .sorted(Comparator.comparingDouble(
                            part -> key.applyAsDouble(Relaxation.of(part).orElseThrow())))
                    .toList();
            for (int k = 0; k < parts.size(); k++) {
                System.arraycopy(
                        values,
                        inOrder.get(k).firstParameter(),
                        result,
                        parts.get(k).firstParameter(),
                        parts.get(k).parameterCount());
            }
        }
        return result;
    }

    private static boolean touches(Circuit circuit, Node part, SortedSet<String> restricted) {
        List<CircuitParameter> own =
                circuit.parameters().subList(part.firstParameter(), part.firstParameter() + part.parameterCount());
        return own.stream().anyMatch(parameter -> restricted.contains(parameter.name()));
    }
}
