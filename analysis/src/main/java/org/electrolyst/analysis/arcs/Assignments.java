package org.electrolyst.analysis.arcs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.words.NearestWord;

/** What a person says of arcs: {@code R1=bulk,R2=grainBoundary}. */
public final class Assignments {
    private static final List<String> WORDS =
            Arrays.stream(ArcAssignment.values()).map(Assignments::word).toList();

    private Assignments() {}

    /**
     * Assignments by the name of the resistance; capitals, blanks and hyphens of the words do not matter.
     *
     * @throws IllegalArgumentException if the text cannot be read; says what it may hold
     */
    public static Map<String, ArcAssignment> parse(String text) {
        Map<String, ArcAssignment> assignments = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' assigns no arc; write R1=bulk, or R1=bulk,R2=grainBoundary");
            }
            if (assignments.put(sides[0].strip(), assignment(sides[1])) != null) {
                throw new IllegalArgumentException(sides[0].strip() + " is assigned twice");
            }
        }
        return assignments;
    }

    /**
     * Refuses assignments of arcs that are not there.
     *
     * @param named names of the resistances of the arcs assigned
     * @param resistances those of all arcs
     * @throws IllegalArgumentException if one is not that of an arc; says which there are
     */
    public static void require(Set<String> named, List<String> resistances) {
        for (String name : named) {
            if (!resistances.contains(name)) {
                throw new IllegalArgumentException(name + " is the resistance of no arc and cannot be assigned; "
                        + (resistances.isEmpty() ? "there are no arcs" : "arcs are " + String.join(", ", resistances)));
            }
        }
    }

    private static ArcAssignment assignment(String words) {
        return Arrays.stream(ArcAssignment.values())
                .filter(a ->
                        plain(a.words()).equals(plain(words)) || plain(a.name()).equals(plain(words)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an arc cannot be assigned to '" + words.strip()
                        + "'; did you mean " + NearestWord.of(words.strip(), WORDS) + "? It can be "
                        + String.join(", ", WORDS)));
    }

    /** The name of the constant as a word without blanks and commas: grainBoundary. */
    private static String word(ArcAssignment assignment) {
        String[] parts = assignment.name().toLowerCase(Locale.ROOT).split("_", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
