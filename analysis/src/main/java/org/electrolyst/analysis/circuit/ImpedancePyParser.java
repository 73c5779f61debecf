package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the notation of impedance.py: {@code R0-p(R1,CPE1)-CPE2}, parallel parts nested to any sensible depth. */
final class ImpedancePyParser {
    private final CodeText text;
    private final boolean sure;
    private final ParameterList parameters = new ParameterList();
    private final Set<String> names = new HashSet<>();

    /** {@code sure}: whether it is said that this is the notation, else it was guessed. */
    ImpedancePyParser(CodeText text, boolean sure) {
        this.text = text;
        this.sure = sure;
    }

    Circuit parse() {
        Node root = series();
        if (!text.atEnd()) {
            throw unexpected();
        }
        return parameters.circuit(root);
    }

    private Node series() {
        List<Node> parts = new ArrayList<>();
        parts.add(part());
        while (text.accept('-')) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Series(parts);
    }

    private Node part() {
        char c = text.next();
        if (c == 'p' && text.afterNext() == '(') {
            return parallel();
        }
        if (CodeText.isLetter(c)) {
            return element();
        }
        throw text.atEnd() || "-,)".indexOf(c) >= 0
                ? text.error(text.place(), "an element is missing", "write R0, p(R1,CPE1), ...")
                : unexpected();
    }

    private Node parallel() {
        int start = text.place();
        text.descend();
        text.advance();
        text.next();
        int bracket = text.place();
        text.advance();
        List<Node> parts = new ArrayList<>();
        parts.add(series());
        while (text.accept(',')) {
            parts.add(series());
        }
        if (!text.accept(')')) {
            throw text.atEnd() ? text.error(bracket, "a bracket is opened and never closed", "add ')'") : unexpected();
        }
        text.ascend();
        if (parts.size() == 1) {
            throw text.error(start, "p(...) holds a single part", "separate parallel parts by commas: p(R1,C1)");
        }
        return new Node.Parallel(parts);
    }

    private Node element() {
        int start = text.place();
        while (CodeText.isLetter(text.here())) {
            text.advance();
        }
        String symbol = text.since(start);
        while (CodeText.isDigit(text.here()) || text.here() == '_') {
            text.advance();
        }
        String name = text.since(start);
        Element element = Elements.bySymbol(symbol).orElseThrow(() -> unknown(symbol, start));
        if (!sure && symbol.equals("T")) {
            throw text.error(
                    start,
                    "T means a porous electrode in impedance.py and finite diffusion in Boukamp's notation",
                    "write Wo for the diffusion, else say --notation impedance.py");
        }
        if (!names.add(name)) {
            throw text.error(
                    start, "there is a second " + name, "number elements of a kind: " + symbol + "1, " + symbol + "2");
        }
        return parameters.leaf(element, name);
    }

    private CircuitSyntaxException unknown(String symbol, int start) {
        String problem = "unknown element " + symbol;
        if (Elements.isRowOfSymbols(symbol)) {
            return text.error(start, problem, "join elements with '-' (series) or p(..,..) (parallel)");
        }
        String known = Elements.ALL.stream().map(Element::symbol).collect(Collectors.joining(", "));
        return text.error(start, problem, "did you mean " + Elements.nearest(symbol) + "? (known: " + known + ")");
    }

    private CircuitSyntaxException unexpected() {
        String hint = switch (text.here()) {
            case ')' -> "this bracket was never opened";
            case '(' -> "parallel parts are written p(R1,CPE1)";
            case ',' -> "commas belong inside p(..,..); series parts are joined by '-'";
            default -> "parts are joined by '-' or p(..,..), as in R0-p(R1,CPE1)-CPE2";
        };
        return text.unexpected(hint);
    }
}
