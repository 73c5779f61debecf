package org.electrolyst.analysis.arcs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.electrolyst.model.result.ArcAssignment;

/** Reads what a person says of arcs: {@code R1=bulk,R2=grainBoundary}. */
public final class Assignments {
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

    private static ArcAssignment assignment(String words) {
        return Arrays.stream(ArcAssignment.values())
                .filter(a ->
                        plain(a.words()).equals(plain(words)) || plain(a.name()).equals(plain(words)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an arc cannot be assigned to '" + words.strip()
                        + "'; it can be "
                        + Arrays.stream(ArcAssignment.values())
                                .map(ArcAssignment::words)
                                .collect(Collectors.joining(", "))));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
