package org.electrolyst.analysis.circuit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry of elements: a new one is one file and one line here. */
final class Elements {
    static final List<Element> ALL = List.of(
            new Resistor(),
            new Capacitor(),
            new Inductor(),
            new ConstantPhase(),
            new LossyInductor(),
            new Warburg(),
            new WarburgOpen(),
            new WarburgShort(),
            new AnomalousWarburg(),
            new AnomalousOpen(),
            new AnomalousShort(),
            new Gerischer(),
            new FiniteGerischer(),
            new FractalGerischer(),
            new TimeConstant(),
            new Zarc(),
            new HavriliakNegami(),
            new BlockingPore(),
            new ReactivePore(),
            new TwoRailLine());

    private static final String BOUKAMP_CPE = "Q";
    private static final int LONGEST_ROW = 20;

    private Elements() {}

    static Optional<Element> bySymbol(String symbol) {
        return ALL.stream().filter(e -> e.symbol().equals(symbol)).findFirst();
    }

    /** Whether the text is symbols written one after the other, such as RC; Q is Boukamp's symbol of a CPE. */
    static boolean isRowOfSymbols(String text) {
        if (text.length() > LONGEST_ROW) {
            return false;
        }
        return Stream.concat(ALL.stream().map(Element::symbol), Stream.of(BOUKAMP_CPE))
                .filter(symbol -> symbol.length() < text.length() && text.startsWith(symbol))
                .map(symbol -> text.substring(symbol.length()))
                .anyMatch(rest -> rest.equals(BOUKAMP_CPE) || bySymbol(rest).isPresent() || isRowOfSymbols(rest));
    }

    /** The symbol that is least mistyped as {@code text}, or that of what Boukamp calls so. */
    static String nearest(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "Q" -> "CPE";
            case "O" -> "Ws";
            default -> nearest(text, ALL.stream().map(Element::symbol));
        };
    }

    /** The one of these symbols that is least mistyped as {@code text}. */
    static String nearest(String text, Stream<String> symbols) {
        return symbols.min(Comparator.comparingInt(symbol -> edits(text, symbol)))
                .orElseThrow();
    }

    /**
     * How far {@code text} is from {@code symbol}, by the slips of a hand: the wrong case counts 1, a letter forgotten
     * or two exchanged 2, a letter wrong or too many 3.
     */
    private static int edits(String text, String symbol) {
        int[][] cost = new int[text.length() + 1][symbol.length() + 1];
        for (int i = 0; i <= text.length(); i++) {
            for (int j = 0; j <= symbol.length(); j++) {
                int least = i + j == 0 ? 0 : Integer.MAX_VALUE;
                if (i > 0) {
                    least = cost[i - 1][j] + 3;
                }
                if (j > 0) {
                    least = Math.min(least, cost[i][j - 1] + 2);
                }
                if (i > 0 && j > 0) {
                    least = Math.min(least, cost[i - 1][j - 1] + replaced(text.charAt(i - 1), symbol.charAt(j - 1)));
                }
                if (i > 1 && j > 1 && exchanged(text, symbol, i, j)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 2);
                }
                cost[i][j] = least;
            }
        }
        return cost[text.length()][symbol.length()];
    }

    private static boolean exchanged(String text, String symbol, int i, int j) {
        return text.charAt(i - 1) == symbol.charAt(j - 2) && text.charAt(i - 2) == symbol.charAt(j - 1);
    }

    private static int replaced(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : 3;
    }
}
