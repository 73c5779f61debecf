package org.electrolyst.drivers.palmsens;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The current ranges of a model: those that scripts choose from, and the numbers by which data packages name them (tables in
 * the maker's examples).
 *
 * @param chosenA ranges for scripts, A, ascending
 * @param usable part of a range that can be measured without overload
 * @param byIndex nominal range of each number, A
 */
record CurrentRanges(List<Double> chosenA, double usable, Map<Integer, Double> byIndex) {
    /** Head room of a range over the largest current expected in it. */
    private static final double HEAD_ROOM = 1.2;

    private static final List<Double> PICO_LOW_SPEED =
            List.of(100e-9, 2e-6, 4e-6, 8e-6, 16e-6, 32e-6, 63e-6, 125e-6, 250e-6, 500e-6, 1e-3, 5e-3);
    private static final List<Double> PICO_HIGH_SPEED =
            List.of(100e-9, 1e-6, 6e-6, 13e-6, 25e-6, 50e-6, 100e-6, 200e-6, 1e-3, 5e-3);
    private static final List<Double> EMSTAT4 = List.of(1e-9, 10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3);
    /** The third and fourth from the end come twice: first by the transimpedance amplifier. */
    private static final List<Double> NEXUS_BY_NUMBER =
            List.of(1e-9, 10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 1e-3, 10e-3, 100e-3, 1.0);

    /** The sheet's largest currents are 0.58 to 0.6 of each range. */
    private static final double PICO_USABLE = 0.58;

    static final CurrentRanges PICO = new CurrentRanges(
            PICO_HIGH_SPEED, PICO_USABLE, numbered(List.of(0, 128), 1, List.of(PICO_LOW_SPEED, PICO_HIGH_SPEED)));
    static final CurrentRanges EMSTAT4_LR =
            new CurrentRanges(EMSTAT4.subList(0, 8), 1, numbered(List.of(3), 3, List.of(EMSTAT4)));
    static final CurrentRanges EMSTAT4_HR =
            new CurrentRanges(EMSTAT4.subList(2, 9), 1, numbered(List.of(3), 3, List.of(EMSTAT4)));
    static final CurrentRanges NEXUS = new CurrentRanges(
            List.of(100e-12, 1e-9, 10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0),
            1,
            numbered(List.of(0, 16, 32), 1, List.of(NEXUS_BY_NUMBER, List.of(100e-12), NEXUS_BY_NUMBER)));

    private static Map<Integer, Double> numbered(List<Integer> firsts, int step, List<List<Double>> ranges) {
        Map<Integer, Double> all = new TreeMap<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (int k = 0; k < ranges.get(i).size(); k++) {
                all.put(firsts.get(i) + step * k, ranges.get(i).get(k));
            }
        }
        return Map.copyOf(all);
    }

    /** The smallest range that holds a current with some head room, or the largest one there is, A. */
    double forA(double largestCurrentA) {
        return chosenA.stream()
                .filter(range -> range * usable >= HEAD_ROOM * largestCurrentA)
                .findFirst()
                .orElse(largestA());
    }

    double smallestA() {
        return chosenA.get(0);
    }

    double largestA() {
        return chosenA.get(chosenA.size() - 1);
    }

    /** The nominal range, A, that a data package names; empty if it names none, or one that nobody knows. */
    OptionalDouble ofIndex(OptionalInt index) {
        return index.isPresent() && byIndex.containsKey(index.getAsInt())
                ? OptionalDouble.of(byIndex.get(index.getAsInt()))
                : OptionalDouble.empty();
    }
}
