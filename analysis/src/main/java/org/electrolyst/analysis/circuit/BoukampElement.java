package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An element in Boukamp's notation: one capital letter and small ones. Values in braces are an extension of pyimpspec,
 * and so are their names and conventions, but for Boukamp's own T and O.
 *
 * @param symbol in Boukamp's notation
 * @param element what it is here
 * @param names of its parameters there
 * @param onlyHalf whether it has a further parameter n there, which must be 1/2
 * @param conversion of its parameters
 */
record BoukampElement(String symbol, Element element, List<String> names, boolean onlyHalf, Conversion conversion) {

    /**
     * Parameters there to parameters here and back.
     *
     * @param oneByOne whether each depends on the one at its place alone
     * @param read from there
     * @param write to there
     */
    record Conversion(boolean oneByOne, UnaryOperator<double[]> read, UnaryOperator<double[]> write) {
        private static final Conversion NONE = new Conversion(true, p -> p, p -> p);
        /** 1/(Y sqrt(s)) and sqrt(2) σ/sqrt(s). */
        private static final Conversion WARBURG = mutual(p -> new double[] {1 / (Math.sqrt(2) * p[0])});
        /** f(B sqrt(s))/(Y0 sqrt(s)) and Z0 f(x)/x: τ = B², Z0 = B/Y0. */
        private static final Conversion BOUKAMP =
                new Conversion(false, p -> new double[] {p[1] / p[0], p[1] * p[1]}, p ->
                        new double[] {Math.sqrt(p[1]) / p[0], Math.sqrt(p[1])});
        /** f((B s)^n)/(Y s)^n at n = 1/2 and Z0 f(x)/x: τ = B, Z0 = sqrt(B/Y). */
        private static final Conversion PYIMPSPEC =
                new Conversion(false, p -> new double[] {Math.sqrt(p[1] / p[0]), p[1]}, p ->
                        new double[] {p[1] / (p[0] * p[0]), p[1]});
        /** 1/(Y sqrt(k + s)) and R/sqrt(1 + sτ): τ = 1/k, R = 1/(Y sqrt(k)). */
        private static final Conversion GERISCHER =
                new Conversion(false, p -> new double[] {1 / (p[0] * Math.sqrt(p[1])), 1 / p[1]}, p ->
                        new double[] {Math.sqrt(p[1]) / p[0], 1 / p[1]});

        private static Conversion mutual(UnaryOperator<double[]> both) {
            return new Conversion(true, both, both);
        }
    }

    /** All that are read; the first of several for one element is the one that is written. */
    static final List<BoukampElement> ALL = List.of(
            of("R", "R", "R"),
            of("C", "C", "C"),
            of("L", "L", "L"),
            of("Q", "CPE", "Y", "n"),
            of("La", "La", "L", "n"),
            half("W", "W", Conversion.WARBURG, "Y"),
            half("Wo", "Wo", Conversion.PYIMPSPEC, "Y", "B"),
            half("Ws", "Ws", Conversion.PYIMPSPEC, "Y", "B"),
            new BoukampElement("T", element("Wo"), List.of("Y0", "B"), false, Conversion.BOUKAMP),
            new BoukampElement("O", element("Ws"), List.of("Y0", "B"), false, Conversion.BOUKAMP),
            half("G", "G", Conversion.GERISCHER, "Y", "k"),
            of("K", "K", "R", "tau"),
            of("Zarc", "Zarc", "R", "tau", "n"),
            of("Ha", "HN", "R", "tau", "a", "b"),
            of("Wn", "Wn", "sigma", "n"),
            of("Won", "Won", "Z0", "tau", "n"),
            of("Wsn", "Wsn", "Z0", "tau", "n"),
            of("Gs", "Gs", "R", "tau", "phi"),
            of("Gf", "Gf", "R", "tau", "a"),
            of("Tlmq", "TLMQ", "R", "Q", "n"),
            of("Tlmr", "TLMR", "R", "Rct", "tau", "n"),
            of("Tpa", "T", "A", "B", "a", "b"));

    static Optional<BoukampElement> bySymbol(String symbol) {
        return ALL.stream().filter(e -> e.symbol().equals(symbol)).findFirst();
    }

    static BoukampElement of(Element element) {
        return ALL.stream().filter(e -> e.element() == element).findFirst().orElseThrow();
    }

    static String symbols() {
        return ALL.stream().map(BoukampElement::symbol).collect(Collectors.joining(", "));
    }

    private static BoukampElement of(String symbol, String here, String... names) {
        return new BoukampElement(symbol, element(here), List.of(names), false, Conversion.NONE);
    }

    private static BoukampElement half(String symbol, String here, Conversion conversion, String... names) {
        return new BoukampElement(symbol, element(here), List.of(names), true, conversion);
    }

    private static Element element(String symbol) {
        return Elements.bySymbol(symbol).orElseThrow();
    }
}
