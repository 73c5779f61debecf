package org.electrolyst.analysis.validate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** What a spectrum must have to be tested. */
final class TestableSpectrum {
    static final int FEWEST_POINTS = 6;
    /** Beyond it squares overflow or vanish. */
    private static final double EXTREME = 1e140;

    private TestableSpectrum() {}

    /** Why a spectrum cannot be tested, if so. */
    static Optional<Flag> obstacle(ImpedanceSpectrum spectrum) {
        if (spectrum.size() < FEWEST_POINTS) {
            return Optional.of(Flag.needsPerson(
                    "tooFewPoints",
                    spectrum.size() + " points are too few to test; at least " + FEWEST_POINTS + " are needed"));
        }
        for (int i = 0; i < spectrum.size(); i++) {
            double modulus = spectrum.modulusOhm(i);
            if (!(modulus > 1 / EXTREME && modulus < EXTREME)) {
                return Optional.of(Flag.needsPerson(
                        "impedanceOutOfRange",
                        "point " + (i + 1) + " has |Z| = " + modulus
                                + " Ω, which no relative residual can be computed from; leave it out"));
            }
        }
        if (spectrum.frequencyHz().max() < 2 * spectrum.frequencyHz().min()) {
            return Optional.of(Flag.needsPerson(
                    "oneFrequency",
                    "all points lie between " + spectrum.frequencyHz().min() + " and "
                            + spectrum.frequencyHz().max()
                            + " Hz; a test needs at least a factor of 2 between the frequencies"));
        }
        return Optional.empty();
    }

    /** Indices of the points, highest frequency first; those of equal frequency keep their order. */
    static int[] descending(ImpedanceSpectrum spectrum) {
        return IntStream.range(0, spectrum.size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        spectrum.frequencyHz().at(b), spectrum.frequencyHz().at(a)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
