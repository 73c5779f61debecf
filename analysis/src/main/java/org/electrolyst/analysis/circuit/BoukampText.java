package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a circuit in Boukamp's notation, with the values that are known in braces. */
final class BoukampText {
    private final Map<String, Double> values;
    private final Map<String, Double> fixed;

    BoukampText(Map<String, Double> values, Map<String, Double> fixed) {
        this.values = values;
        this.fixed = fixed;
    }

    String of(Circuit circuit) {
        return circuit.seriesParts().stream().map(this::of).collect(Collectors.joining());
    }

    private String of(Node node) {
        if (node instanceof Node.Leaf leaf) {
            BoukampElement element = BoukampElement.of(leaf.element());
            return element.symbol() + braces(leaf, element);
        }
        Node.Composite composite = (Node.Composite) node;
        String parts = composite.parts().stream().map(this::of).collect(Collectors.joining());
        return node instanceof Node.Series ? "[" + parts + "]" : "(" + parts + ")";
    }

    private String braces(Node.Leaf leaf, BoukampElement element) {
        List<String> names = leaf.element().parameters().stream()
                .map(spec -> leaf.name() + spec.suffix())
                .toList();
        double[] here = names.stream().mapToDouble(this::value).toArray();
        double[] there = element.conversion().write().apply(here);
        List<String> written = new ArrayList<>();
        for (int k = 0; k < there.length; k++) {
            String name = names.get(k);
            if (values.containsKey(name) || fixed.containsKey(name)) {
                written.add(element.names().get(k) + "=" + there[k] + (fixed.containsKey(name) ? "F" : ""));
            }
        }
        return written.isEmpty() ? "" : "{" + String.join(",", written) + "}";
    }

    /** The value stated, or 0, which is not written. */
    private double value(String name) {
        return values.getOrDefault(name, fixed.getOrDefault(name, 0.0));
    }
}
