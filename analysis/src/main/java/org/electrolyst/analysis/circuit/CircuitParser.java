package org.electrolyst.analysis.circuit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the notation of impedance.py: {@code R0-p(R1,CPE1)-CPE2}, parallel parts nested to any sensible depth. */
final class CircuitParser {
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 50;

    private final String code;
    private final List<CircuitParameter> parameters = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int at;
    private int depth;

    CircuitParser(String code) {
        this.code = code;
    }

    Circuit parse() {
        if (code.length() > MAX_LENGTH) {
            throw new CircuitSyntaxException(
                    code.substring(0, 20) + "...", MAX_LENGTH, "is longer than " + MAX_LENGTH + " characters");
        }
        Node root = series();
        if (!atEnd()) {
            throw unexpected();
        }
        return new Circuit(root, parameters);
    }

    private Node series() {
        List<Node> parts = new ArrayList<>();
        parts.add(part());
        while (next() == '-') {
            at++;
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Series(parts);
    }

    private Node part() {
        char c = next();
        if (c == 'p' && at + 1 < code.length() && nextAfterBlanks(at + 1) == '(') {
            return parallel();
        }
        if (isLetter(c)) {
            return element();
        }
        throw atEnd() || "-,)".indexOf(c) >= 0
                ? new CircuitSyntaxException(code, at + 1, "an element is missing", "write R0, p(R1,CPE1), ...")
                : unexpected();
    }

    private Node parallel() {
        int start = at;
        if (++depth > MAX_DEPTH) {
            throw new CircuitSyntaxException(code, at + 1, "is nested deeper than " + MAX_DEPTH + " levels");
        }
        at++;
        next();
        int bracket = at;
        at++;
        List<Node> parts = new ArrayList<>();
        parts.add(series());
        while (next() == ',') {
            at++;
            parts.add(series());
        }
        if (next() != ')') {
            throw atEnd()
                    ? new CircuitSyntaxException(code, bracket + 1, "a bracket is opened and never closed", "add ')'")
                    : unexpected();
        }
        at++;
        depth--;
        if (parts.size() == 1) {
            throw new CircuitSyntaxException(
                    code, start + 1, "p(...) holds a single part", "separate parallel parts by commas: p(R1,C1)");
        }
        return new Node.Parallel(parts);
    }

    private Node element() {
        int start = at;
        while (at < code.length() && isLetter(code.charAt(at))) {
            at++;
        }
        String symbol = code.substring(start, at);
        while (at < code.length() && (isDigit(code.charAt(at)) || code.charAt(at) == '_')) {
            at++;
        }
        String name = code.substring(start, at);
        Element element = Elements.bySymbol(symbol).orElseThrow(() -> unknown(symbol, start));
        if (!names.add(name)) {
            throw new CircuitSyntaxException(
                    code,
                    start + 1,
                    "there is a second " + name,
                    "number elements of a kind: " + symbol + "1, " + symbol + "2");
        }
        Node.Leaf leaf = new Node.Leaf(element, name, parameters.size());
        for (ParameterSpec spec : element.parameters()) {
            parameters.add(new CircuitParameter(name + spec.suffix(), name, spec));
        }
        return leaf;
    }

    private CircuitSyntaxException unknown(String symbol, int start) {
        if (Elements.isRowOfSymbols(symbol)) {
            return new CircuitSyntaxException(
                    code,
                    start + 1,
                    "unknown element " + symbol,
                    "join elements with '-' (series) or p(..,..) (parallel)");
        }
        String known = Elements.ALL.stream().map(Element::symbol).collect(Collectors.joining(", "));
        return new CircuitSyntaxException(
                code,
                start + 1,
                "unknown element " + symbol,
                "did you mean " + Elements.nearest(symbol) + "? (known: " + known + ")");
    }

    private CircuitSyntaxException unexpected() {
        char c = code.charAt(at);
        String hint = switch (c) {
            case ')' -> "this bracket was never opened";
            case '(' -> "parallel parts are written p(R1,CPE1)";
            case ',' -> "commas belong inside p(..,..); series parts are joined by '-'";
            default -> "parts are joined by '-' or p(..,..), as in R0-p(R1,CPE1)-CPE2";
        };
        String shown = Character.toString(code.codePointAt(at));
        return new CircuitSyntaxException(code, at + 1, "unexpected '" + shown + "'", hint);
    }

    /** The next character that is no blank, or NUL at the end; moves there. */
    private char next() {
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return atEnd() ? '\0' : code.charAt(at);
    }

    private char nextAfterBlanks(int from) {
        int i = from;
        while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i < code.length() ? code.charAt(i) : '\0';
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean atEnd() {
        return at >= code.length();
    }
}
