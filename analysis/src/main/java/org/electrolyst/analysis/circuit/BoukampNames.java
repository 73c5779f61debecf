package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.electrolyst.analysis.circuit.BoukampPart.InParallel;
import org.electrolyst.analysis.circuit.BoukampPart.InSeries;
import org.electrolyst.analysis.circuit.BoukampPart.One;
import org.electrolyst.analysis.circuit.BoukampPart.Stated;

/**
 * Numbers the elements of a circuit that has no names as one does by hand: the resistance and inductance in series R0
 * and L0, then 1, 2, ... for each parallel group and each other element in series.
 */
final class BoukampNames {
    private final CodeText text;
    private final ParameterList parameters = new ParameterList();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Double> fixed = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int last;

    BoukampNames(CodeText text) {
        this.text = text;
    }

    CircuitCode name(BoukampPart root) {
        Node node = inSeries(root);
        return new CircuitCode(parameters.circuit(node), Notation.BOUKAMP, values, fixed);
    }

    private Node inSeries(BoukampPart part) {
        if (part instanceof InSeries series) {
            return new Node.Series(series.parts().stream().map(this::inSeries).toList());
        }
        if (part instanceof InParallel parallel) {
            return group(parallel);
        }
        One one = (One) part;
        Element.Kind kind = one.element().element().kind();
        if (kind == Element.Kind.OHMIC || kind == Element.Kind.INDUCTIVE) {
            return leaf(one, 0);
        }
        last = firstFree(last + 1, List.of(one));
        return leaf(one, last);
    }

    private Node group(InParallel parallel) {
        last = firstFree(last + 1, direct(parallel.parts()).toList());
        int number = last;
        List<Node> branches = new ArrayList<>();
        for (BoukampPart part : parallel.parts()) {
            branches.add(inGroup(part, number));
        }
        return new Node.Parallel(branches);
    }

    private Node inGroup(BoukampPart part, int number) {
        if (part instanceof InSeries series) {
            return new Node.Series(
                    series.parts().stream().map(inner -> inGroup(inner, number)).toList());
        }
        return part instanceof One one ? leaf(one, number) : group((InParallel) part);
    }

    private static Stream<One> direct(List<BoukampPart> parts) {
        return parts.stream().flatMap(part -> {
            if (part instanceof InSeries series) {
                return direct(series.parts());
            }
            return part instanceof One one ? Stream.of(one) : Stream.empty();
        });
    }

    /** The first number from here on that none of these elements' kinds has yet. */
    private int firstFree(int from, List<One> elements) {
        int number = from;
        while (isTaken(number, elements)) {
            number++;
        }
        return number;
    }

    private boolean isTaken(int number, List<One> elements) {
        return elements.stream().anyMatch(one -> taken.contains(one.symbol() + number));
    }

    private Node.Leaf leaf(One one, int wanted) {
        String name = one.symbol() + firstFree(wanted, List.of(one));
        taken.add(name);
        Node.Leaf leaf = parameters.leaf(one.element().element(), name);
        if (!one.stated().isEmpty()) {
            take(one, name);
        }
        return leaf;
    }

    private void take(One one, String name) {
        double[] there = new double[one.element().names().size()];
        one.stated().forEach((k, stated) -> there[k] = stated.value());
        double[] here = one.element().conversion().read().apply(there);
        one.stated().forEach((k, stated) -> {
            ParameterSpec spec = one.element().element().parameters().get(k);
            requireInRange(one, k, stated, here[k], spec);
            (stated.fixed() ? fixed : values).put(name + spec.suffix(), here[k]);
        });
    }

    private void requireInRange(One one, int k, Stated stated, double value, ParameterSpec spec) {
        if (!(value >= spec.min() && value <= spec.max())) {
            throw text.error(
                    stated.place(),
                    one.element().names().get(k) + "=" + stated.value() + " of "
                            + one.element().symbol() + " is out of range",
                    "here that is " + value + ", and must lie in " + spec.min() + " to " + spec.max()
                            + (spec.unit().isEmpty() ? "" : " " + spec.unit()));
        }
    }
}
