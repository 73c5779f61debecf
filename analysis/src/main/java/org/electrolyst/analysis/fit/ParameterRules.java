package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the user knows of the parameters of a circuit, by their names and in their units.
 *
 * @param fixed held at these values
 * @param start start values; those of the others come from the data
 * @param bounds narrower limits than the elements have
 * @param ties parameters that follow others
 */
public record ParameterRules(
        Map<String, Double> fixed, Map<String, Double> start, Map<String, Range> bounds, List<Tie> ties) {
    private static final ParameterRules NONE = new ParameterRules(Map.of(), Map.of(), Map.of(), List.of());

    public ParameterRules {
        fixed = Map.copyOf(fixed);
        start = Map.copyOf(start);
        bounds = Map.copyOf(bounds);
        ties = List.copyOf(ties);
    }

    /** Every parameter free in the range of its element, starting where the data suggest. */
    public static ParameterRules none() {
        return NONE;
    }

    /** The same with these parameters held. */
    public ParameterRules fixing(Map<String, Double> values) {
        return new ParameterRules(values, start, bounds, ties);
    }

    /** The same with these start values. */
    public ParameterRules starting(Map<String, Double> values) {
        return new ParameterRules(fixed, values, bounds, ties);
    }

    /** The same with these limits. */
    public ParameterRules bounding(Map<String, Range> limits) {
        return new ParameterRules(fixed, start, limits, ties);
    }

    /** The same with these ties. */
    public ParameterRules tying(List<Tie> others) {
        return new ParameterRules(fixed, start, bounds, others);
    }

    /** Names of the parameters that a rule restricts, so that no other may take their place. */
    SortedSet<String> restricted() {
        List<String> names = new ArrayList<>(fixed.keySet());
        names.addAll(bounds.keySet());
        ties.forEach(tie -> names.addAll(List.of(tie.parameter(), tie.other())));
        return new TreeSet<>(names);
    }

    /** Names of all parameters that are mentioned. */
    public SortedSet<String> named() {
        SortedSet<String> names = restricted();
        names.addAll(start.keySet());
        return names;
    }
}
