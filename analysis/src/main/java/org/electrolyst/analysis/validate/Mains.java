package org.electrolyst.analysis.validate;

import java.util.Optional;

/** Frequencies at which the mains are picked up. */
final class Mains {
    private static final int[] MAINS_HZ = {50, 60};
    private static final int HARMONICS = 6;
    private static final double NEAR = 0.03;

    private Mains() {}

    /** In words, if the frequency is within 3 % of 50 or 60 Hz or one of the first harmonics. */
    static Optional<String> near(double frequencyHz) {
        for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
            for (int mains : MAINS_HZ) {
                double hz = (double) harmonic * mains;
                if (Math.abs(frequencyHz / hz - 1) < NEAR) {
                    return Optional.of(
                            harmonic == 1 ? "near " + mains + " Hz" : "near " + harmonic + " times " + mains + " Hz");
                }
            }
        }
        return Optional.empty();
    }
}
