package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.Node;

/**
 * A resistance in parallel with a capacitor or constant phase element, standing in series with the rest: what shows as an arc.
 *
 * @param resistance position of R among the circuit's parameters
 * @param capacity position of C or Q
 * @param exponent position of n; empty for a capacitor
 */
public record Relaxation(int resistance, int capacity, OptionalInt exponent) {
    /** The relaxations of a circuit in the order of its code. */
    public static List<Relaxation> of(Circuit circuit) {
        List<Relaxation> found = new ArrayList<>();
        for (Node part : circuit.seriesParts()) {
            of(part).ifPresent(found::add);
        }
        return found;
    }

    /** The relaxations of a circuit with these parameter values, by rising time constant. */
    public static List<Relaxation> fastestFirst(Circuit circuit, double[] values) {
        return of(circuit).stream()
                .sorted(Comparator.comparingDouble(relaxation -> relaxation.timeConstant(values)))
                .toList();
    }

    /** The relaxation that a part of a series is, if it is one. */
    public static Optional<Relaxation> of(Node part) {
        if (!(part instanceof Node.Parallel parallel) || parallel.parts().size() != 2) {
            return Optional.empty();
        }
        Node first = parallel.parts().get(0);
        Node second = parallel.parts().get(1);
        Optional<Relaxation> straight = pair(first, second);
        return straight.isPresent() ? straight : pair(second, first);
    }

    private static Optional<Relaxation> pair(Node conducting, Node charging) {
        OptionalInt r = resistor(conducting);
        if (r.isEmpty() || !(charging instanceof Node.Leaf leaf)) {
            return Optional.empty();
        }
        int at = leaf.firstParameter();
        return switch (leaf.symbol()) {
            case "C" -> Optional.of(new Relaxation(r.getAsInt(), at, OptionalInt.empty()));
            case "CPE" -> Optional.of(new Relaxation(r.getAsInt(), at, OptionalInt.of(at + 1)));
            default -> Optional.empty();
        };
    }

    /** The resistor of a branch: R alone, or the R of a charge transfer with diffusion behind it, R-W. */
    private static OptionalInt resistor(Node branch) {
        List<Node> parts = branch instanceof Node.Series series ? series.parts() : List.of(branch);
        OptionalInt resistor = OptionalInt.empty();
        for (Node part : parts) {
            String symbol = part instanceof Node.Leaf leaf ? leaf.symbol() : "";
            if (symbol.equals("R") && resistor.isEmpty()) {
                resistor = OptionalInt.of(part.firstParameter());
            } else if (!symbol.startsWith("W")) {
                return OptionalInt.empty();
            }
        }
        return resistor;
    }

    /** τ = (RQ)^(1/n), s. */
    public double timeConstant(double[] values) {
        return Math.pow(values[resistance] * values[capacity], 1 / n(values));
    }

    /**
     * Effective capacitance τ/R = Q^(1/n) R^((1-n)/n), F, for a distribution across the thickness. Hsu and Mansfeld,
     * Corrosion 57 (2001) 747, doi 10.5006/1.3280607.
     */
    public double capacitance(double[] values) {
        return timeConstant(values) / values[resistance];
    }

    /** Derivatives of the effective capacitance by all parameters of the circuit. */
    public double[] capacitanceGradient(double[] values) {
        double c = capacitance(values);
        double n = n(values);
        double[] gradient = new double[values.length];
        gradient[resistance] = c * (1 - n) / n / values[resistance];
        gradient[capacity] = c / n / values[capacity];
        exponent.ifPresent(at -> gradient[at] = -c * Math.log(values[resistance] * values[capacity]) / (n * n));
        return gradient;
    }

    private double n(double[] values) {
        return exponent.isPresent() ? values[exponent.getAsInt()] : 1;
    }
}
