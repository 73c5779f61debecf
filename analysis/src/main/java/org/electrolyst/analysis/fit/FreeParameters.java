package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.ParameterSpec;

/**
 * How the parameters of a circuit follow from the unknowns of a fit: an unknown is the logarithm of a positive quantity or an
 * exponent as it is; other parameters are held, or are a multiple of one that has an unknown.
 */
final class FreeParameters {
    private final Circuit circuit;
    private final double[] held;
    /** The parameter that each one follows, itself where it follows none. */
    private final int[] root;

    private final double[] factor;
    private final int[] free;
    private final int[] unknownOf;
    private final Range[] ranges;

    /**
     * The unknowns of a circuit under these rules.
     *
     * @throws IllegalArgumentException if the rules name a parameter that the circuit does not have, a value outside its
     *     range, or contradict one another; says which, with unit
     */
    FreeParameters(Circuit circuit, ParameterRules rules) {
        this.circuit = circuit;
        int n = circuit.parameters().size();
        held = new double[n];
        root = new int[n];
        factor = new double[n];
        Arrays.setAll(root, k -> k);
        Arrays.fill(factor, 1);
        rules.named().forEach(this::require);
        List<Range> limits = limits(rules);
        rules.fixed().forEach((name, value) -> requireWithin("fixed", limits, name, value));
        rules.start().forEach((name, value) -> requireWithin("start", limits, name, value));
        tie(rules);
        Map<Integer, Double> fixed = new HashMap<>();
        rules.fixed().forEach((name, value) -> fixed.put(require(name), value));
        free = IntStream.range(0, n)
                .filter(k -> root[k] == k && !fixed.containsKey(k))
                .toArray();
        unknownOf = new int[n];
        ranges = new Range[free.length];
        Arrays.setAll(ranges, j -> limits.get(free[j]));
        for (int k = 0; k < n; k++) {
            int at = Arrays.binarySearch(free, root[k]);
            unknownOf[k] = at < 0 ? -1 : at;
            held[k] = at < 0 ? factor[k] * fixed.getOrDefault(root[k], 0.0) : 0;
            if (at < 0) {
                requireWithin("tied", limits, circuit.parameters().get(k).name(), held[k]);
            } else {
                narrow(at, k, limits.get(k));
            }
        }
    }

    private int require(String name) {
        OptionalInt at = circuit.indexOf(name);
        if (at.isEmpty()) {
            throw new IllegalArgumentException("circuit " + circuit + " has no parameter " + name + "; it has "
                    + circuit.parameters().stream().map(CircuitParameter::name).collect(Collectors.joining(", ")));
        }
        return at.getAsInt();
    }

    private List<Range> limits(ParameterRules rules) {
        List<Range> limits = new ArrayList<>();
        List<CircuitParameter> parameters = circuit.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            ParameterSpec spec = parameters.get(k).spec();
            Range own = new Range(spec.min(), spec.max());
            Range given = rules.bounds().getOrDefault(parameters.get(k).name(), own);
            if (given.low() > own.high() || given.high() < own.low()) {
                throw new IllegalArgumentException(
                        "the bounds " + given + " of " + parameters.get(k).name() + " lie outside " + own + unit(spec));
            }
            limits.add(given.and(own));
        }
        return limits;
    }

    private void requireWithin(String what, List<Range> limits, String name, double value) {
        Range range = limits.get(require(name));
        if (!range.contains(value)) {
            ParameterSpec spec = circuit.parameters().get(require(name)).spec();
            throw new IllegalArgumentException(
                    "the " + what + " value " + value + " of " + name + " lies outside " + range + unit(spec));
        }
    }

    private static String unit(ParameterSpec spec) {
        return spec.unit().isEmpty() ? "" : " " + spec.unit();
    }

    private void tie(ParameterRules rules) {
        for (Tie tie : rules.ties()) {
            int follower = require(tie.parameter());
            int leader = require(tie.other());
            requireAlike(tie, follower, leader);
            if (root[follower] != follower) {
                throw new IllegalArgumentException(tie.parameter() + " is tied twice");
            }
            if (rules.fixed().containsKey(tie.parameter()) || rules.start().containsKey(tie.parameter())) {
                throw new IllegalArgumentException(
                        tie.parameter() + " follows " + tie.other() + " and can have no value of its own");
            }
            if (root[leader] == follower) {
                throw new IllegalArgumentException("the tie " + tie + " closes a circle");
            }
            double total = tie.factor() * factor[leader];
            for (int k = 0; k < root.length; k++) {
                if (root[k] == follower) {
                    root[k] = root[leader];
                    factor[k] *= total;
                }
            }
        }
    }

    private void requireAlike(Tie tie, int follower, int leader) {
        String unit = circuit.parameters().get(follower).spec().unit();
        String otherUnit = circuit.parameters().get(leader).spec().unit();
        if (!unit.equals(otherUnit)) {
            throw new IllegalArgumentException("the tie " + tie + " joins " + (unit.isEmpty() ? "a number" : unit)
                    + " to " + (otherUnit.isEmpty() ? "a number" : otherUnit));
        }
    }

    private void narrow(int unknown, int parameter, Range range) {
        Range byRoot = new Range(range.low() / factor[parameter], range.high() / factor[parameter]);
        Range known = ranges[unknown];
        if (byRoot.low() > known.high() || byRoot.high() < known.low()) {
            CircuitParameter tied = circuit.parameters().get(parameter);
            throw new IllegalArgumentException("the bounds " + range + unit(tied.spec()) + " of " + tied.name()
                    + " and those of what it is tied to leave no value");
        }
        ranges[unknown] = known.and(byRoot);
    }

    /** Number of unknowns. */
    int count() {
        return free.length;
    }

    /** Position in the circuit of the parameter that unknown {@code j} stands for. */
    int parameterOf(int j) {
        return free[j];
    }

    /** The unknown that parameter {@code k} follows, -1 where it is held. */
    int unknownOf(int k) {
        return unknownOf[k];
    }

    boolean isLogarithmic(int j) {
        return circuit.parameters().get(free[j]).spec().scale() == ParameterSpec.Scale.LOGARITHMIC;
    }

    double lower(int j) {
        return toUnknown(j, ranges[j].low());
    }

    double upper(int j) {
        return toUnknown(j, ranges[j].high());
    }

    /** The unknowns that stand for these parameter values of the whole circuit. */
    double[] unknowns(double[] values) {
        double[] x = new double[free.length];
        Arrays.setAll(x, j -> toUnknown(j, values[free[j]]));
        return x;
    }

    /** Writes all parameters of the circuit at these unknowns. */
    void values(double[] x, double[] values) {
        for (int k = 0; k < values.length; k++) {
            int j = unknownOf[k];
            values[k] = j < 0 ? held[k] : factor[k] * (isLogarithmic(j) ? Math.exp(x[j]) : x[j]);
        }
    }

    /** Derivative of parameter {@code k}, which has this value, by its unknown. */
    double slope(int k, double value) {
        return isLogarithmic(unknownOf[k]) ? value : factor[k];
    }

    private double toUnknown(int j, double value) {
        return isLogarithmic(j) ? Math.log(value) : value;
    }
}
