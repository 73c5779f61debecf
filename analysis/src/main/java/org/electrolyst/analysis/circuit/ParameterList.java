package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a circuit that is being read, in the order of its elements. */
final class ParameterList {
    private final List<CircuitParameter> parameters = new ArrayList<>();

    /** Adds an element's parameters. */
    Node.Leaf leaf(Element element, String name) {
        Node.Leaf leaf = new Node.Leaf(element, name, parameters.size());
        for (ParameterSpec spec : element.parameters()) {
            parameters.add(new CircuitParameter(name + spec.suffix(), name, spec));
        }
        return leaf;
    }

    Circuit circuit(Node root) {
        return new Circuit(root, parameters);
    }
}
