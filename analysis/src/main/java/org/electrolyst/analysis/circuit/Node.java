package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a circuit's tree. The parameters of a part are contiguous in the circuit's list. */
public sealed interface Node {
    /** Position of its first parameter. */
    int firstParameter();

    /** Number of its parameters. */
    int parameterCount();

    /** The part in impedance.py notation. */
    String code();

    /** The part without its numbering; parts of equal shape can trade places in a series. */
    String shape();

    /** One element, such as {@code CPE1}. */
    record Leaf(Element element, String name, int firstParameter) implements Node {
        @Override
        public int parameterCount() {
            return element.parameters().size();
        }

        /** Its letters in a circuit code, such as {@code CPE}. */
        public String symbol() {
            return element.symbol();
        }

        /** What it does in a cell. */
        public Element.Kind kind() {
            return element.kind();
        }

        /** Writes start values of its parameters into those of the whole circuit; they may lie outside their ranges. */
        public void start(StartHint hint, double[] values) {
            element.start(hint, values, firstParameter);
        }

        @Override
        public String code() {
            return name;
        }

        @Override
        public String shape() {
            return symbol();
        }
    }

    /** Several parts together. */
    sealed interface Composite extends Node {
        /** At least two. */
        List<Node> parts();

        @Override
        default int firstParameter() {
            return parts().get(0).firstParameter();
        }

        @Override
        default int parameterCount() {
            return parts().stream().mapToInt(Node::parameterCount).sum();
        }
    }

    /** Parts one after the other: impedances add. */
    record Series(List<Node> parts) implements Composite {
        public Series {
            parts = List.copyOf(parts);
        }

        @Override
        public String code() {
            return parts.stream().map(Node::code).collect(Collectors.joining("-"));
        }

        @Override
        public String shape() {
            return parts.stream().map(Node::shape).collect(Collectors.joining("-"));
        }
    }

    /** Parts side by side: admittances add. */
    record Parallel(List<Node> parts) implements Composite {
        public Parallel {
            parts = List.copyOf(parts);
        }

        @Override
        public String code() {
            return parts.stream().map(Node::code).collect(Collectors.joining(",", "p(", ")"));
        }

        @Override
        public String shape() {
            return parts.stream().map(Node::shape).collect(Collectors.joining(",", "p(", ")"));
        }
    }
}
