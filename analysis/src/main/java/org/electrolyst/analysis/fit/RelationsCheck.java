package org.electrolyst.analysis.fit;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * A fit of several spectra together against fits of each for itself, which have every freedom that relations between the
 * spectra take away.
 *
 * @param together sum of squared weighted residuals of all spectra, fitted together
 * @param unknownsTogether unknowns of that fit
 * @param apart the same sum where each spectrum is fitted for itself
 * @param unknownsApart unknowns of these fits, all counted
 * @param data real numbers that were fitted
 * @param known whether the standard deviations of the data are known, not only up to a factor
 */
public record RelationsCheck(
        double together, int unknownsTogether, double apart, int unknownsApart, int data, boolean known) {
    private static final double LEAST_PROBABILITY = 0.01;

    /** How many unknowns the relations save. */
    public int saved() {
        return unknownsApart - unknownsTogether;
    }

    /** Degrees of freedom of the separate fits. */
    public int degreesOfFreedomApart() {
        return data - unknownsApart;
    }

    /**
     * The growth of the sum of squares for each unknown saved, over the variance by the separate fits: F with {@link #saved}
     * and {@link #degreesOfFreedomApart} degrees of freedom if the relations hold. Empty where there is nothing to compare.
     */
    public OptionalDouble f() {
        double variance = known ? 1 : apart / degreesOfFreedomApart();
        return saved() > 0 && degreesOfFreedomApart() > 0 && variance > 0
                ? OptionalDouble.of(Math.max(0, together - apart) / saved() / variance)
                : OptionalDouble.empty();
    }

    /**
     * The probability that spectra which obey the relations differ by noise alone as much as these do, by F or, with known
     * standard deviations, χ²; 1 where there is nothing to compare.
     */
    public double probability() {
        if (f().isEmpty()) {
            return 1;
        }
        double f = f().getAsDouble();
        return known
                ? 1 - new ChiSquaredDistribution(null, saved()).cumulativeProbability(f * saved())
                : 1 - new FDistribution(null, saved(), degreesOfFreedomApart()).cumulativeProbability(f);
    }

    /** The criterion of the fit of all; empty where it is not defined. */
    public OptionalDouble aiccTogether() {
        return Aicc.of(together, data, unknownsTogether, known);
    }

    /** That of the separate fits as one model, of equal variance in all spectra. */
    public OptionalDouble aiccApart() {
        return Aicc.of(apart, data, unknownsApart, known);
    }

    /** Whether the relations stand: at the 1 % level, as the fewer unknowns are the smaller claim. */
    public boolean relationsStand() {
        return probability() >= LEAST_PROBABILITY;
    }

    /** The verdict with its numbers. */
    public String words() {
        String f = f().isEmpty()
                ? "there is nothing to test the relations by"
                : (known ? "χ² " + number(f().getAsDouble() * saved(), 3) : "F " + number(f().getAsDouble(), 3))
                        + " for " + saved() + " unknowns saved, probability " + number(probability(), 2);
        return (relationsStand()
                        ? "the spectra fitted together are preferred: their relations are not contradicted ("
                        : "separate fits are preferred: the spectra contradict the relations (")
                + f + ")" + aiccWords();
    }

    private String aiccWords() {
        if (aiccTogether().isEmpty() || aiccApart().isEmpty()) {
            return "";
        }
        double gain = aiccApart().getAsDouble() - aiccTogether().getAsDouble();
        String side = gain >= 0 ? "together" : "apart";
        return (gain >= 0) == relationsStand()
                ? "; so says the AICc, lower by " + number(Math.abs(gain), 3) + " " + side
                : "; the AICc, lower by " + number(Math.abs(gain), 3) + " " + side + ", leans the other way";
    }
}
