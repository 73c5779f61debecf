package org.electrolyst.analysis.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;

/**
 * The circuit that the program chose, and why.
 *
 * @param circuit the choice; {@code R0-CPE1} where nothing was found
 * @param candidates what was tried, the choice first, then by rising AICc
 * @param split resistances whose sum the data determine, but not each of them; empty where each is determined
 * @param flag the choice in words; needs a person where no circuit describes the data
 */
public record CircuitChoice(Circuit circuit, List<Candidate> candidates, List<String> split, Flag flag) {
    /**
     * A circuit that was tried.
     *
     * @param circuit its code
     * @param freeParameters how many it has
     * @param aicc corrected Akaike criterion, the sum over the spectra
     * @param bic Schwarz's criterion, the sum over the spectra
     * @param verdict why it was or was not chosen
     */
    public record Candidate(String circuit, int freeParameters, double aicc, double bic, String verdict) {}

    public CircuitChoice {
        candidates = List.copyOf(candidates);
        split = List.copyOf(split);
    }

    /** Whether there is a circuit that describes the data. */
    public boolean isFound() {
        return flag.level() != Flag.Level.NEEDS_PERSON;
    }

    /** A fit of the chosen circuit with the choice in words, and with the sum of resistances that have to be taken together. */
    public FitResult explain(FitResult fit) {
        if (fit.status() == FitResult.Status.FAILED) {
            return fit;
        }
        FitResult explained = fit.with(flag);
        if (split.isEmpty()) {
            return explained;
        }
        double sum = split.stream()
                .map(name -> fit.parameter(name).orElseThrow())
                .mapToDouble(FittedParameter::value)
                .sum();
        explained = explained.with(new DerivedQuantity(
                "resistance." + String.join("+", split),
                "Ω",
                sum,
                fit.covariance()
                        .flatMap(this::errorOfSum)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty)));
        boolean said = fit.flags().stream().anyMatch(f -> f.code().equals("splitNotDetermined"));
        return said
                ? explained
                : explained.with(Flag.warning(
                        "splitNotDetermined",
                        "the data hardly tell " + String.join(" from ", split) + ": use their sum"));
    }

    private Optional<Double> errorOfSum(Covariance covariance) {
        double variance = 0;
        for (String a : split) {
            for (String b : split) {
                int i = covariance.parameters().indexOf(a);
                int j = covariance.parameters().indexOf(b);
                if (i < 0 || j < 0) {
                    return Optional.empty();
                }
                variance += covariance.at(i, j);
            }
        }
        return variance > 0 ? Optional.of(Math.sqrt(variance)) : Optional.empty();
    }
}
