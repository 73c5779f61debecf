package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Circuits that no spectrum can tell from others: networks of resistances and capacitances, or CPEs of equal exponent,
 * with two or more relaxations, which exist as arcs in series (Voigt), as branches in parallel (Maxwell) and as a
 * ladder, with different resistances and the same impedance; and equal elements next to one another, of which only the
 * sum counts. Fletcher, J. Electrochem. Soc. 141 (1994) 1823.
 */
public final class Twins {
    /** Exponents that differ by less are one, as far as data go. */
    private static final double SAME_EXPONENT = 0.01;

    private static final int RELAXATIONS = 2;

    private final Function<Node.Leaf, OptionalDouble> exponent;

    private Twins(Function<Node.Leaf, OptionalDouble> exponent) {
        this.exponent = exponent;
    }

    /** What is known of a circuit whatever its values, in words; empty for most. */
    public static List<String> of(Circuit circuit) {
        return new Twins(leaf -> OptionalDouble.empty()).in(circuit);
    }

    /** What is known of a circuit with these values, among them exponents that may come out equal. */
    public static List<String> of(Circuit circuit, double... values) {
        return new Twins(leaf -> OptionalDouble.of(values[leaf.firstParameter() + 1])).in(circuit);
    }

    /**
     * The ladder p(Ca, Ra-p(Rb, Cb)) that has the impedance of two arcs p(R1, C1)-p(R2, C2), which must differ in their
     * time constants; the same for CPEs of one exponent.
     *
     * @return Ca, Ra, Rb, Cb
     */
    static double[] ladder(double r1, double c1, double r2, double c2) {
        double total = r1 + r2;
        double mean = r1 * r2 * (c1 + c2) / total;
        double ca = r1 * c1 * r2 * c2 / (total * mean);
        double tauB = r1 * c1 + r2 * c2 - total * ca;
        double ra = total * mean / tauB;
        double rb = total - ra;
        return new double[] {ca, ra, rb, tauB / rb};
    }

    private List<String> in(Circuit circuit) {
        List<String> words = new ArrayList<>();
        collect(circuit.root(), words);
        return List.copyOf(words);
    }

    private void collect(Node node, List<String> words) {
        if (node instanceof Node.Composite composite) {
            alike(composite).ifPresent(words::add);
            List<Node> network =
                    composite.parts().stream().filter(this::isRelaxing).toList();
            if (network.size() > 1 && countStoring(network) >= RELAXATIONS && haveOneExponent(network)) {
                words.add(
                        names(network) + " have twins: arcs in series, branches in parallel and a ladder of as many"
                                + " elements have the same impedance with other resistances; only the sample tells which it is");
                return;
            }
            composite.parts().forEach(part -> collect(part, words));
        }
    }

    /** Elements of one kind side by side, of which only the sum or the sum of reciprocals counts. */
    private static Optional<String> alike(Node.Composite composite) {
        for (String symbol : List.of("R", "C", "L", "W")) {
            List<Node> same = composite.parts().stream()
                    .filter(part ->
                            part instanceof Node.Leaf leaf && leaf.symbol().equals(symbol))
                    .toList();
            if (same.size() > 1) {
                return Optional.of(
                        names(same) + " stand " + (composite instanceof Node.Series ? "in series" : "in parallel")
                                + ": they cannot be told apart, only what they are together");
            }
        }
        return Optional.empty();
    }

    /** Whether a part is of nothing but resistances and what stores charge. */
    private boolean isRelaxing(Node node) {
        return leaves(node)
                .allMatch(leaf -> leaf.symbol().equals("R") || storage(leaf).isPresent());
    }

    private long countStoring(List<Node> network) {
        return network.stream()
                .flatMap(Twins::leaves)
                .filter(leaf -> storage(leaf).isPresent())
                .count();
    }

    private boolean haveOneExponent(List<Node> network) {
        double[] exponents = network.stream()
                .flatMap(Twins::leaves)
                .map(this::storage)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return exponents[exponents.length - 1] - exponents[0] < SAME_EXPONENT;
    }

    /** The exponent of an element that stores charge; empty for another and where it is not known. */
    private OptionalDouble storage(Node.Leaf leaf) {
        return switch (leaf.symbol()) {
            case "C", "K" -> OptionalDouble.of(1);
            case "CPE" -> exponent.apply(leaf);
            default -> OptionalDouble.empty();
        };
    }

    private static Stream<Node.Leaf> leaves(Node node) {
        return node instanceof Node.Leaf leaf
                ? Stream.of(leaf)
                : ((Node.Composite) node).parts().stream().flatMap(Twins::leaves);
    }

    private static String names(List<Node> nodes) {
        return nodes.stream().flatMap(Twins::leaves).map(Node.Leaf::name).collect(Collectors.joining(", "));
    }
}
