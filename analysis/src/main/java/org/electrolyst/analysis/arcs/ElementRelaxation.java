package org.electrolyst.analysis.arcs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Element;
import org.electrolyst.analysis.circuit.Node;
import org.electrolyst.analysis.circuit.ParameterSpec;

/**
 * An element that is an arc by itself, Z = R/(1 + (jωτ)^a)^b: its apex lies at ω = (1/τ) [sin(πa/(2+2b))/sin(πab/(2+2b))]^(1/a).
 * Havriliak and Negami, Polymer 8 (1967) 161, doi 10.1016/0032-3861(67)90021-3; apex: Boersma, van Turnhout, Wübbenhorst,
 * Macromolecules 31 (1998) 7453, doi 10.1021/ma980655w.
 *
 * @param resistance position of R among the circuit's parameters; τ follows
 * @param inner position of a; empty where it is 1
 * @param outer position of b; empty where it is {@code fixedOuter}
 * @param fixedOuter b where it is no parameter
 */
public record ElementRelaxation(int resistance, OptionalInt inner, OptionalInt outer, double fixedOuter)
        implements Relaxation {
    private static final double STEP = 1e-6;

    /** The arc that an element is; empty for one whose resistance is no parameter, as in finite Gerischer. */
    static Optional<ElementRelaxation> of(Node.Leaf leaf) {
        List<String> suffixes =
                leaf.element().parameters().stream().map(ParameterSpec::suffix).toList();
        if (leaf.kind() != Element.Kind.ARC || suffixes.contains(".phi")) {
            return Optional.empty();
        }
        int at = leaf.firstParameter();
        return Optional.of(new ElementRelaxation(
                at,
                position(suffixes, at, List.of(".n", ".a")),
                position(suffixes, at, List.of(".b")),
                leaf.symbol().startsWith("G") ? 0.5 : 1));
    }

    private static OptionalInt position(List<String> suffixes, int at, List<String> wanted) {
        return IntStream.range(0, suffixes.size())
                .filter(k -> wanted.contains(suffixes.get(k)))
                .map(k -> at + k)
                .findFirst();
    }

    @Override
    public List<Integer> parameters() {
        return IntStream.concat(
                        IntStream.of(resistance, resistance + 1), IntStream.concat(inner.stream(), outer.stream()))
                .boxed()
                .toList();
    }

    @Override
    public boolean isIdeal() {
        return false;
    }

    @Override
    public double timeConstant(double[] values) {
        return values[resistance + 1] * apexFactor(a(values), b(values));
    }

    private static double apexFactor(double a, double b) {
        double unit = Math.PI * a / (2 + 2 * b);
        return Math.pow(Math.sin(b * unit) / Math.sin(unit), 1 / a);
    }

    @Override
    public double[] logTimeConstantGradient(double[] values) {
        double a = a(values);
        double b = b(values);
        double[] gradient = new double[values.length];
        gradient[resistance + 1] = 1 / values[resistance + 1];
        inner.ifPresent(at -> gradient[at] = Math.log(apexFactor(a + STEP, b) / apexFactor(a - STEP, b)) / (2 * STEP));
        outer.ifPresent(at -> gradient[at] = Math.log(apexFactor(a, b + STEP) / apexFactor(a, b - STEP)) / (2 * STEP));
        return gradient;
    }

    private double a(double[] values) {
        return inner.isPresent() ? values[inner.getAsInt()] : 1;
    }

    private double b(double[] values) {
        return outer.isPresent() ? values[outer.getAsInt()] : fixedOuter;
    }
}
