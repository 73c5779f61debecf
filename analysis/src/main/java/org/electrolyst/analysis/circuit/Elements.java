package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.model.words.NearestWord;

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
            default -> NearestWord.of(text, ALL.stream().map(Element::symbol).toList());
        };
    }
}
