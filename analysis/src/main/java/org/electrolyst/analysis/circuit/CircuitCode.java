package org.electrolyst.analysis.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A circuit as somebody wrote it.
 *
 * @param circuit what it means; elements without a name have been numbered
 * @param notation in which it was written
 * @param values that it states of parameters, in the units of this program; a fit starts from them
 * @param fixed values that it states of parameters that a fit shall hold; none of them among {@code values}
 */
public record CircuitCode(Circuit circuit, Notation notation, Map<String, Double> values, Map<String, Double> fixed) {
    private static final Pattern BOUKAMP_SYMBOL = Pattern.compile("[A-Z][a-z]*");

    public CircuitCode {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        for (String name : values.keySet()) {
            if (fixed.containsKey(name)) {
                throw new IllegalArgumentException(name + " is both fixed and free");
            }
        }
    }

    /**
     * Reads a circuit in either notation.
     *
     * @param text such as {@code R0-p(R1,CPE1)-CPE2}, {@code R(RQ)Q}, or {@code R{R=100F}(RQ{Y=1e-6,n=0.9})Q}
     * @param forced the notation; without it the program finds it, and refuses what means different things in both
     * @throws CircuitSyntaxException if it cannot be read; names the column
     */
    public static CircuitCode parse(String text, Optional<Notation> forced) {
        CodeText code = new CodeText(text);
        boolean sure = forced.isPresent();
        return switch (forced.orElseGet(() -> detect(text))) {
            case IMPEDANCE_PY ->
                new CircuitCode(new ImpedancePyParser(code, sure).parse(), Notation.IMPEDANCE_PY, Map.of(), Map.of());
            case BOUKAMP -> new BoukampParser(code, sure).parse();
        };
    }

    /** What only one notation has decides: braces, then joints and named brackets, then brackets, then the elements. */
    private static Notation detect(String text) {
        String signs = text.replaceAll("\\s+", "");
        if (signs.indexOf('{') >= 0) {
            return Notation.BOUKAMP;
        }
        if (signs.indexOf('-') >= 0 || signs.indexOf(',') >= 0 || signs.contains("p(")) {
            return Notation.IMPEDANCE_PY;
        }
        if (signs.indexOf('(') >= 0 || signs.indexOf('[') >= 0) {
            return Notation.BOUKAMP;
        }
        return Elements.bySymbol(signs).isEmpty() && isRowOfBoukampElements(signs)
                ? Notation.BOUKAMP
                : Notation.IMPEDANCE_PY;
    }

    private static boolean isRowOfBoukampElements(String signs) {
        List<String> symbols = BOUKAMP_SYMBOL
                .matcher(signs)
                .results()
                .map(MatchResult::group)
                .filter(symbol -> BoukampElement.bySymbol(symbol).isPresent())
                .toList();
        return !signs.isEmpty() && String.join("", symbols).equals(signs);
    }

    /** The code in its notation, with the values where the notation has them. */
    @Override
    public String toString() {
        return notation == Notation.BOUKAMP ? new BoukampText(values, fixed).of(circuit) : circuit.toString();
    }
}
