package org.electrolyst.analysis.fit;

import java.util.OptionalLong;

/**
 * How a bootstrap draws its spectra (Efron and Tibshirani, An Introduction to the Bootstrap, Chapman and Hall 1993, sections
 * 9.4 and 6.5).
 *
 * @param noise what is put onto the fitted curve
 * @param spectra how many are drawn and fitted, at least 40: of fewer no 95 % interval can be read
 * @param seed of the draws; empty for one that follows from data, circuit and settings, so that a repetition agrees
 */
public record Bootstrap(Noise noise, int spectra, OptionalLong seed) {
    private static final int FEWEST = 40;
    private static final int USUAL = 500;

    /** What is put onto the fitted curve. */
    public enum Noise {
        /** The residuals of the fit, shuffled with replacement: those of Z' among Z', those of Z'' among Z''. */
        RESIDUAL,
        /** Normal noise of the size that the weights and the fit say. */
        PARAMETRIC
    }

    public Bootstrap {
        if (spectra < FEWEST) {
            throw new IllegalArgumentException(
                    "a bootstrap of " + spectra + " spectra gives no 95 % interval; take " + FEWEST + " or more");
        }
    }

    /** 500 spectra of shuffled residuals. */
    public static Bootstrap ofResiduals() {
        return new Bootstrap(Noise.RESIDUAL, USUAL, OptionalLong.empty());
    }

    /** 500 spectra of normal noise. */
    public static Bootstrap parametric() {
        return new Bootstrap(Noise.PARAMETRIC, USUAL, OptionalLong.empty());
    }

    /** The same with another number of spectra. */
    public Bootstrap drawing(int number) {
        return new Bootstrap(noise, number, seed);
    }

    /** The same with draws from this seed. */
    public Bootstrap seeded(long other) {
        return new Bootstrap(noise, spectra, OptionalLong.of(other));
    }
}
