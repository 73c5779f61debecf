package org.electrolyst.analysis.fit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.electrolyst.analysis.arcs.ParallelRelaxation;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.Node;
import org.electrolyst.analysis.circuit.ParameterSpec;

/**
 * How the parameters of a circuit hang together between the spectra of a series that are fitted at once.
 *
 * @param ofParameter by names as in results: {@code R1}, {@code CPE1.Q}, {@code CPE1.n}; {@code CPE1.capacitance} in place of
 *     {@code CPE1.Q} relates the effective capacitance of an arc, (RQ)^(1/n)/R. What is not named is each spectrum's own
 */
public record SeriesRelations(Map<String, Relation> ofParameter) {
    private static final String CAPACITANCE = ".capacitance";

    public SeriesRelations {
        ofParameter = Collections.unmodifiableSortedMap(new TreeMap<>(ofParameter));
    }

    /** No relation is stated: the family of the circuit decides. */
    public static SeriesRelations none() {
        return new SeriesRelations(Map.of());
    }

    /**
     * Those of the spectra of one cell: effective capacitances and exponents of the arcs, which are geometry and dielectric,
     * and the inductance of the leads are common; resistances, diffusion and tails are each spectrum's own.
     */
    public static SeriesRelations ofOneCell(Circuit circuit) {
        Map<String, Relation> common = new TreeMap<>();
        for (Relaxation relaxation : Relaxation.of(circuit)) {
            if (relaxation instanceof ParallelRelaxation arc) {
                CircuitParameter capacity = circuit.parameters().get(arc.capacity());
                common.put(
                        arc.exponent().isPresent() ? capacitanceOf(capacity.element()) : capacity.name(),
                        Relation.COMMON);
                arc.exponent()
                        .ifPresent(n -> common.put(circuit.parameters().get(n).name(), Relation.COMMON));
            }
        }
        for (Node part : circuit.seriesParts()) {
            if (part instanceof Node.Leaf leaf && leaf.symbol().equals("L")) {
                common.put(circuit.parameters().get(leaf.firstParameter()).name(), Relation.COMMON);
            }
        }
        return new SeriesRelations(common);
    }

    /** Whether a circuit has a parameter of this name, or an arc whose effective capacitance has. */
    public static boolean canRelate(Circuit circuit, String name) {
        return circuit.indexOf(name).isPresent() || arcOf(circuit, name).isPresent();
    }

    /**
     * Makes sure that these relations make sense of a circuit.
     *
     * @throws IllegalArgumentException if one is of a parameter that it does not have, of both Q and effective capacitance of
     *     an arc, or a law of Arrhenius of an exponent; says which
     */
    public void requireOf(Circuit circuit) {
        for (Map.Entry<String, Relation> related : ofParameter.entrySet()) {
            String name = related.getKey();
            if (!canRelate(circuit, name)) {
                throw new IllegalArgumentException(
                        "a relation is stated for " + name + ", which is no parameter of " + circuit);
            }
            Optional<CircuitParameter> q =
                    arcOf(circuit, name).map(arc -> circuit.parameters().get(arc.capacity()));
            if (q.isPresent() && ofParameter.containsKey(q.get().name())) {
                throw new IllegalArgumentException("relations are stated for " + name + " and for "
                        + q.get().name() + ", of which one follows from the other");
            }
            boolean exponent = circuit.indexOf(name).isPresent()
                    && circuit.parameters()
                                    .get(circuit.indexOf(name).getAsInt())
                                    .spec()
                                    .scale()
                            == ParameterSpec.Scale.LINEAR;
            if (exponent && related.getValue() == Relation.ARRHENIUS) {
                throw new IllegalArgumentException(
                        name + " is an exponent and obeys no law of Arrhenius; let it be linear in the temperature");
            }
        }
    }

    /** The arc whose effective capacitance has this name. */
    static Optional<ParallelRelaxation> arcOf(Circuit circuit, String capacitance) {
        return Relaxation.of(circuit).stream()
                .filter(arc -> arc instanceof ParallelRelaxation pair
                        && pair.exponent().isPresent())
                .map(ParallelRelaxation.class::cast)
                .filter(arc -> capacitanceOf(
                                circuit.parameters().get(arc.capacity()).element())
                        .equals(capacitance))
                .findFirst();
    }

    /** The name of the effective capacitance of the arc of a constant phase element. */
    private static String capacitanceOf(String element) {
        return element + CAPACITANCE;
    }

    /** Whether no relation is stated. */
    public boolean isEmpty() {
        return ofParameter.isEmpty();
    }

    /** The same where what obeys Arrhenius is each spectrum's own. */
    public SeriesRelations withoutLaws() {
        Map<String, Relation> kept = new TreeMap<>(ofParameter);
        kept.values().removeIf(relation -> relation == Relation.ARRHENIUS);
        return new SeriesRelations(kept);
    }

    /** Whether a parameter follows the temperature, which must then be known of every spectrum. */
    public boolean followTemperature() {
        return ofParameter.containsValue(Relation.LINEAR) || ofParameter.containsValue(Relation.ARRHENIUS);
    }

    /**
     * Whether each arc of a circuit has a resistance or a capacity that other spectra tell something of, so that it is known
     * in spectra whose window it has left.
     */
    public boolean carryArcs(Circuit circuit) {
        return Relaxation.of(circuit).stream()
                .allMatch(arc -> arc.parameters().stream()
                        .limit(2)
                        .map(k -> circuit.parameters().get(k))
                        .anyMatch(p -> of(p.name()) != Relation.OWN || of(capacitanceOf(p.element())) != Relation.OWN));
    }

    /** That of a parameter. */
    public Relation of(String parameter) {
        return ofParameter.getOrDefault(parameter, Relation.OWN);
    }
}
