package org.electrolyst.analysis.fit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.electrolyst.model.result.DroppedPoint;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Which points of a spectrum are used. Every point left out is listed in the result with the reason.
 *
 * @param fromHz lowest frequency used, positive; empty for all
 * @param toHz highest frequency used, at least {@code fromHz}; empty for all
 * @param masked numbers of points left out, from 1 in the order of the spectrum
 * @param mainsHz frequency of the mains, 50 or 60 Hz; points within 6 % of it or of its second or third harmonic are left out.
 *     Bands of higher harmonics would leave hardly a frequency between them. Empty to keep them
 */
public record PointFilter(
        OptionalDouble fromHz, OptionalDouble toHz, SortedSet<Integer> masked, OptionalDouble mainsHz) {
    private static final PointFilter ALL =
            new PointFilter(OptionalDouble.empty(), OptionalDouble.empty(), new TreeSet<>(), OptionalDouble.empty());
    private static final double NEAR_MAINS = 0.06;
    private static final int HARMONICS = 3;

    public PointFilter {
        require(fromHz);
        require(toHz);
        if (fromHz.isPresent() && toHz.isPresent() && fromHz.getAsDouble() > toHz.getAsDouble()) {
            throw new IllegalArgumentException("the frequency window from " + fromHz.getAsDouble() + " Hz to "
                    + toHz.getAsDouble() + " Hz is empty; give the lower frequency first");
        }
        if (mainsHz.isPresent() && mainsHz.getAsDouble() != 50 && mainsHz.getAsDouble() != 60) {
            throw new IllegalArgumentException("the mains have 50 Hz or 60 Hz, not " + mainsHz.getAsDouble() + " Hz");
        }
        masked = Collections.unmodifiableSortedSet(new TreeSet<>(masked));
        if (!masked.isEmpty() && masked.first() < 1) {
            throw new IllegalArgumentException("points are numbered from 1; there is no point " + masked.first());
        }
    }

    private static void require(OptionalDouble limitHz) {
        if (limitHz.isPresent() && !(limitHz.getAsDouble() > 0 && Double.isFinite(limitHz.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a frequency limit must be positive and finite, not " + limitHz.getAsDouble() + " Hz");
        }
    }

    /** Every point. */
    public static PointFilter all() {
        return ALL;
    }

    /** The points of a frequency window, ends included. */
    public static PointFilter between(double fromHz, double toHz) {
        return ALL.within(OptionalDouble.of(fromHz), OptionalDouble.of(toHz));
    }

    /** The same with another frequency window, ends included. */
    public PointFilter within(OptionalDouble lowestHz, OptionalDouble highestHz) {
        return new PointFilter(lowestHz, highestHz, masked, mainsHz);
    }

    /** The same without the points of these numbers, from 1. */
    public PointFilter without(Set<Integer> points) {
        return new PointFilter(fromHz, toHz, new TreeSet<>(points), mainsHz);
    }

    /** The same without points near the harmonics of the mains, 50 or 60 Hz. */
    public PointFilter awayFromMains(double hertz) {
        return new PointFilter(fromHz, toHz, masked, OptionalDouble.of(hertz));
    }

    /** Positions (from 0) of the points used. */
    int[] used(ImpedanceSpectrum measured) {
        return IntStream.range(0, measured.size())
                .filter(i -> reason(measured, i).isEmpty())
                .toArray();
    }

    /** The points left out. */
    List<DroppedPoint> dropped(ImpedanceSpectrum measured) {
        return IntStream.range(0, measured.size())
                .boxed()
                .flatMap(i ->
                        reason(measured, i)
                                .map(why -> new DroppedPoint(
                                        i + 1, measured.frequencyHz().at(i), why))
                                .stream())
                .toList();
    }

    private Optional<String> reason(ImpedanceSpectrum measured, int i) {
        double hertz = measured.frequencyHz().at(i);
        if (masked.contains(i + 1)) {
            return Optional.of("masked");
        }
        if (hertz < fromHz.orElse(0)) {
            return Optional.of("below " + plain(fromHz.orElse(0)) + " Hz");
        }
        if (hertz > toHz.orElse(Double.POSITIVE_INFINITY)) {
            return Optional.of("above " + plain(toHz.orElse(0)) + " Hz");
        }
        return mainsHz.isPresent() ? nearMains(hertz, mainsHz.getAsDouble()) : Optional.empty();
    }

    /** With all its digits, but without those that say nothing: 500, not 500.0. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Optional<String> nearMains(double hertz, double mains) {
        long harmonic = Math.min(HARMONICS, Math.max(1, Math.round(hertz / mains)));
        return Math.abs(hertz / (harmonic * mains) - 1) < NEAR_MAINS
                ? Optional.of("near " + plain(harmonic * mains) + " Hz of the mains")
                : Optional.empty();
    }
}
