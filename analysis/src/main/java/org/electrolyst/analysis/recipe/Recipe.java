package org.electrolyst.analysis.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;

/**
 * Everything that determines an analysis besides the data and the program.
 *
 * @param circuit code in impedance.py notation, kept in canonical form; empty where the program chooses one for the series
 * @param fit weights, loss, points, and rules for parameters
 * @param relations of parameters through the series; none where nothing names any
 * @param form of the Arrhenius law
 * @param weights of the Arrhenius line
 * @param laws that the program chooses from; the straight line is always one
 * @param family among which circuits the program chooses, and between which electrodes
 */
public record Recipe(
        Optional<String> circuit,
        FitSettings fit,
        SeriesRelations relations,
        Form form,
        ArrheniusWeights weights,
        Set<Kind> laws,
        CircuitFamily family) {
    private static final Set<Kind> EVERY_LAW = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

    public Recipe {
        circuit = circuit.map(code -> Circuit.parse(code).toString());
        requireParameters(relations, circuit);
        EnumSet<Kind> withLine = EnumSet.of(Kind.ARRHENIUS);
        withLine.addAll(laws);
        laws = Collections.unmodifiableSet(withLine);
    }

    /** A recipe of the default family. */
    public Recipe(Optional<String> circuit, FitSettings fit, Form form, ArrheniusWeights weights) {
        this(circuit, fit, form, weights, CircuitFamily.DEFAULT);
    }

    /** A recipe without relations that lets the program choose from every law. */
    public Recipe(
            Optional<String> circuit, FitSettings fit, Form form, ArrheniusWeights weights, CircuitFamily family) {
        this(circuit, fit, SeriesRelations.none(), form, weights, EVERY_LAW, family);
    }

    private static void requireParameters(SeriesRelations relations, Optional<String> circuit) {
        for (String name : relations.ofParameter().keySet()) {
            if (circuit.isEmpty()) {
                throw new IllegalArgumentException("a relation is stated for " + name
                        + ", but which parameters there are depends on the circuit;" + " give the circuit too");
            }
        }
        circuit.map(Circuit::parse).ifPresent(relations::requireOf);
    }

    /** The program chooses the circuit; modulus weights; ln(σT), weighted by the fits. */
    public static Recipe defaults() {
        return of(CircuitFamily.DEFAULT);
    }

    /** The defaults with the circuits of a family. */
    public static Recipe of(CircuitFamily family) {
        return new Recipe(Optional.empty(), FitSettings.defaults(), Form.SIGMA_T, ArrheniusWeights.FIT, family);
    }

    /** The same with a circuit; what is said of a parameter that it does not have is left out. */
    public Recipe withCircuit(String code) {
        Predicate<String> isThere = name -> Circuit.parse(code).indexOf(name).isPresent();
        ParameterRules rules = fit.rules();
        FitSettings settings = fit.with(new ParameterRules(
                        of(rules.fixed(), isThere),
                        of(rules.start(), isThere),
                        of(rules.bounds(), isThere),
                        rules.ties().stream()
                                .filter(tie -> isThere.test(tie.parameter()) && isThere.test(tie.other()))
                                .toList()))
                .assigning(of(fit.assignments(), isThere));
        SeriesRelations related = new SeriesRelations(
                of(relations.ofParameter(), name -> SeriesRelations.canRelate(Circuit.parse(code), name)));
        return new Recipe(Optional.of(code), settings, related, form, weights, laws, family);
    }

    private static <V> Map<String, V> of(Map<String, V> values, Predicate<String> isThere) {
        Map<String, V> kept = new TreeMap<>(values);
        kept.keySet().removeIf(isThere.negate());
        return kept;
    }

    /** The same with other settings of the fits. */
    public Recipe with(FitSettings other) {
        return new Recipe(circuit, other, relations, form, weights, laws, family);
    }

    /** The same with another form and other weights of the Arrhenius law. */
    public Recipe with(Form otherForm, ArrheniusWeights otherWeights) {
        return new Recipe(circuit, fit, relations, otherForm, otherWeights, laws, family);
    }

    /** The same with other relations. */
    public Recipe with(SeriesRelations other) {
        return new Recipe(circuit, fit, other, form, weights, laws, family);
    }

    /** Whether the program chooses from every law. */
    boolean allowsEveryLaw() {
        return laws.equals(EVERY_LAW);
    }

    /** The recipe as JSON with every default written out and keys in alphabetical order. */
    public String canonical() {
        return CanonicalRecipe.of(this);
    }

    /** SHA-256 of the canonical JSON in UTF-8, lower-case hexadecimal. */
    public String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
