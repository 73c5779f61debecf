package org.electrolyst.analysis.circuit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The registry of elements: a new one is one file and one line here. */
final class Elements {
    static final List<Element> ALL = List.of(
            new Resistor(),
            new Capacitor(),
            new Inductor(),
            new ConstantPhase(),
            new Warburg(),
            new WarburgOpen(),
            new WarburgShort());

    private Elements() {}

    static Optional<Element> bySymbol(String symbol) {
        return ALL.stream().filter(e -> e.symbol().equals(symbol)).findFirst();
    }

    /** The symbol that is least mistyped as {@code text}, and how many letters differ. */
    static String nearest(String text) {
        return ALL.stream()
                .map(Element::symbol)
                .min(Comparator.comparingInt((String symbol) -> edits(text, symbol))
                        .thenComparing(symbol -> symbol.equalsIgnoreCase(text) ? 0 : 1))
                .orElseThrow();
    }

    /** Levenshtein distance; a letter in the wrong case counts less than a wrong letter. */
    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = 2 * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = 2 * i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1));
                row[j] = Math.min(replaced, 2 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }

    private static int cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : 2;
    }
}
