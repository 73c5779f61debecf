package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.Node;

/** A part of a circuit in series with the rest that relaxes with one time constant: what shows as an arc. */
public sealed interface Relaxation permits ParallelRelaxation, ElementRelaxation {
    /** Position of its resistance at direct current among the circuit's parameters. */
    int resistance();

    /** Positions of all its parameters, the resistance first. */
    List<Integer> parameters();

    /** 1/ω of its apex, s. */
    double timeConstant(double[] values);

    /** Derivatives of the logarithm of the time constant by all parameters of the circuit. */
    double[] logTimeConstantGradient(double[] values);

    /** Whether its capacitance is a parameter itself. */
    boolean isIdeal();

    /**
     * Effective capacitance τ/R, F, for a distribution across the thickness; for R and CPE Q^(1/n) R^((1-n)/n). Hsu and
     * Mansfeld, Corrosion 57 (2001) 747, doi 10.5006/1.3280607.
     */
    default double capacitance(double[] values) {
        return timeConstant(values) / values[resistance()];
    }

    /** Derivatives of the effective capacitance by all parameters of the circuit. */
    default double[] capacitanceGradient(double[] values) {
        double c = capacitance(values);
        double[] gradient = logTimeConstantGradient(values);
        gradient[resistance()] -= 1 / values[resistance()];
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= c;
        }
        return gradient;
    }

    /** The relaxations of a circuit in the order of its code. */
    static List<Relaxation> of(Circuit circuit) {
        List<Relaxation> found = new ArrayList<>();
        for (Node part : circuit.seriesParts()) {
            of(part).ifPresent(found::add);
        }
        return found;
    }

    /** Names of the resistances of the arcs of a circuit, in the order of its code. */
    static List<String> resistances(Circuit circuit) {
        return of(circuit).stream()
                .map(arc -> circuit.parameters().get(arc.resistance()).name())
                .toList();
    }

    /** The relaxations of a circuit with these parameter values, by rising time constant. */
    static List<Relaxation> fastestFirst(Circuit circuit, double[] values) {
        return of(circuit).stream()
                .sorted(Comparator.comparingDouble(relaxation -> relaxation.timeConstant(values)))
                .toList();
    }

    /** Where the relaxations stand in the code of a circuit with these parameter values, from 0, by rising time constant. */
    static List<Integer> positionsFastestFirst(Circuit circuit, double[] values) {
        List<Relaxation> inOrder = of(circuit);
        return fastestFirst(circuit, values).stream().map(inOrder::indexOf).toList();
    }

    /** The relaxation that a part of a series is, if it is one. */
    static Optional<Relaxation> of(Node part) {
        if (part instanceof Node.Leaf leaf) {
            return ElementRelaxation.of(leaf).map(arc -> arc);
        }
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
            case "C" -> Optional.of(new ParallelRelaxation(r.getAsInt(), at, OptionalInt.empty()));
            case "CPE" -> Optional.of(new ParallelRelaxation(r.getAsInt(), at, OptionalInt.of(at + 1)));
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
}
