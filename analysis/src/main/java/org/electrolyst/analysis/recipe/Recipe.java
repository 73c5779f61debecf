package org.electrolyst.analysis.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.model.result.ArrheniusResult.Form;

/**
 * Everything that determines an analysis besides the data and the program.
 *
 * @param circuit code in impedance.py notation, kept in canonical form; empty where the program chooses one for the series
 * @param fit weights, loss, points, and rules for parameters
 * @param form of the Arrhenius law
 * @param weights of the Arrhenius line
 * @param family among which circuits the program chooses
 */
public record Recipe(
        Optional<String> circuit, FitSettings fit, Form form, ArrheniusWeights weights, CircuitFamily family) {
    public Recipe {
        circuit = circuit.map(code -> Circuit.parse(code).toString());
    }

    /** A recipe of the default family. */
    public Recipe(Optional<String> circuit, FitSettings fit, Form form, ArrheniusWeights weights) {
        this(circuit, fit, form, weights, CircuitFamily.DEFAULT);
    }

    /** The recipe that a plan names: defaults with the circuits of {@code default}, {@code blocking} or {@code symmetric-metal}. */
    public static Optional<Recipe> named(String name) {
        Recipe defaults = defaults();
        return CircuitFamily.of(name)
                .map(family -> new Recipe(defaults.circuit, defaults.fit, defaults.form, defaults.weights, family));
    }

    /** The program chooses the circuit; modulus weights; ln(σT), weighted by the fits. */
    public static Recipe defaults() {
        return new Recipe(Optional.empty(), FitSettings.defaults(), Form.SIGMA_T, ArrheniusWeights.FIT);
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
