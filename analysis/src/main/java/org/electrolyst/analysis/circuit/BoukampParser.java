package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.electrolyst.analysis.circuit.BoukampPart.InParallel;
import org.electrolyst.analysis.circuit.BoukampPart.InSeries;
import org.electrolyst.analysis.circuit.BoukampPart.One;
import org.electrolyst.model.words.NearestWord;

/**
 * Reads Boukamp's circuit description code: {@code R(RQ)[..]}, with values in braces as pyimpspec writes them. Boukamp,
 * Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7.
 */
final class BoukampParser {
    private static final String HINT = "write R(RQ)Q: parallel parts in (), series parts in [], values in {}";

    private final CodeText text;
    private final boolean sure;

    /** {@code sure}: whether it is said that this is the notation, else it was guessed. */
    BoukampParser(CodeText text, boolean sure) {
        this.text = text;
        this.sure = sure;
    }

    CircuitCode parse() {
        List<BoukampPart> parts = parts();
        if (!text.atEnd()) {
            throw text.unexpected(text.here() == ')' || text.here() == ']' ? "this bracket was never opened" : HINT);
        }
        if (parts.isEmpty()) {
            throw text.error(text.place(), "an element is missing", HINT);
        }
        return new BoukampNames(text).name(series(parts));
    }

    /** The parts up to a closing bracket or the end. Series within series are one. */
    private List<BoukampPart> parts() {
        List<BoukampPart> parts = new ArrayList<>();
        while (true) {
            char c = text.next();
            if (c == '(') {
                parts.add(parallel());
            } else if (c == '[') {
                BoukampPart inner = series(bracket('[', ']'));
                parts.addAll(inner instanceof InSeries several ? several.parts() : List.of(inner));
            } else if (CodeText.isLetter(c)) {
                parts.add(element());
            } else {
                return parts;
            }
        }
    }

    private BoukampPart parallel() {
        int start = text.place();
        text.descend();
        text.advance();
        List<BoukampPart> parts = new ArrayList<>();
        while (!text.accept(')')) {
            char c = text.next();
            if (c == '(') {
                parts.add(parallel());
            } else if (c == '[') {
                parts.add(series(bracket('[', ']')));
            } else if (CodeText.isLetter(c)) {
                parts.add(element());
            } else {
                throw notClosed(start, ')');
            }
        }
        text.ascend();
        if (parts.size() < 2) {
            throw text.error(start, "(...) holds " + (parts.isEmpty() ? "nothing" : "a single part"), "write (RQ)");
        }
        return new InParallel(List.copyOf(parts));
    }

    private List<BoukampPart> bracket(char opening, char closing) {
        int start = text.place();
        text.descend();
        text.advance();
        List<BoukampPart> parts = parts();
        if (!text.accept(closing)) {
            throw notClosed(start, closing);
        }
        text.ascend();
        if (parts.isEmpty()) {
            throw text.error(start, opening + "..." + closing + " holds nothing", HINT);
        }
        return parts;
    }

    private CircuitSyntaxException notClosed(int start, char closing) {
        return text.atEnd()
                ? text.error(start, "a bracket is opened and never closed", "add '" + closing + "'")
                : text.unexpected(HINT);
    }

    private static BoukampPart series(List<BoukampPart> parts) {
        return parts.size() == 1 ? parts.get(0) : new InSeries(List.copyOf(parts));
    }

    private One element() {
        int start = text.place();
        String symbol = symbol(start);
        BoukampElement element = BoukampElement.bySymbol(symbol).orElseThrow(() -> unknown(symbol, start));
        if (!sure && symbol.equals("T")) {
            throw text.error(
                    start,
                    "T means a porous electrode in impedance.py and finite diffusion in Boukamp's notation",
                    "write Wo for the diffusion, else say --notation boukamp");
        }
        if (CodeText.isDigit(text.next())) {
            throw text.unexpected("elements carry no numbers in Boukamp's notation; a value is written R{R=100}");
        }
        return new One(element, text.accept('{') ? new BracedValues(text, element).read() : Map.of());
    }

    private String symbol(int start) {
        text.advance();
        while (CodeText.isLower(text.here())) {
            text.advance();
        }
        return text.since(start);
    }

    private CircuitSyntaxException unknown(String symbol, int start) {
        String problem = "unknown element " + symbol;
        String suggestion = switch (symbol) {
            case "P" -> "a constant phase element is Q";
            case "Ga" -> "write Ha{a=1F}, whose b is its n";
            case "H" -> "the form for a capacitance is not known; Ha is that for an impedance";
            case "D" -> "write Tlmq for a pore with blocking walls, Tlmr for one with charge transfer";
            default ->
                "did you mean "
                        + NearestWord.of(
                                symbol,
                                BoukampElement.ALL.stream()
                                        .map(BoukampElement::symbol)
                                        .toList()) + "?";
        };
        return text.error(start, problem, suggestion + " (known: " + BoukampElement.symbols() + ")");
    }
}
