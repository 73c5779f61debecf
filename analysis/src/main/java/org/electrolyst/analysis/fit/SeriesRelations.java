package org.electrolyst.analysis.fit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the parameters of a circuit hang together between the spectra of a series that are fitted at once.
 *
 * @param ofParameter by names as in results: {@code R1}, {@code CPE1.Q}, {@code CPE1.n}; a parameter that is not named is each
 *     spectrum's own
 */
public record SeriesRelations(Map<String, Relation> ofParameter) {
    public SeriesRelations {
        ofParameter = Collections.unmodifiableSortedMap(new TreeMap<>(ofParameter));
    }

    /** No relation is stated: the family of the circuit decides. */
    public static SeriesRelations none() {
        return new SeriesRelations(Map.of());
    }

    /** Whether no relation is stated. */
    public boolean isEmpty() {
        return ofParameter.isEmpty();
    }

    /** That of a parameter. */
    public Relation of(String parameter) {
        return ofParameter.getOrDefault(parameter, Relation.OWN);
    }
}
