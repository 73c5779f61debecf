package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one arc of a series is known by: a capacitance that hardly moves, and a time constant that follows an Arrhenius line.
 * Both are medians, the line Theil's (incomplete method, pairs half the series apart), so that single bad fits do not count.
 *
 * @param lnCapacitance median of ln(C/F)
 * @param line of the time constants; empty where fewer than two temperatures are known
 */
record ArcTrack(double lnCapacitance, Optional<Line> line) {
    private static final double DIFFERENT_TEMPERATURE_K = 1;
    /** No deviation counts more than that of a factor e³: a bad fit is no further evidence. */
    private static final double LARGEST_DEVIATION = 3;

    /** One arc in one spectrum: ln(C/F), ln(τ/s) and its temperature. */
    record Member(double lnCapacitance, double lnTimeConstant, OptionalDouble temperatureK) {
        static Member of(SeenArcs spectrum, int arc) {
            return new Member(
                    Math.log(spectrum.capacitancesF().at(arc)),
                    Math.log(spectrum.timeConstantsS().at(arc)),
                    spectrum.temperatureK());
        }
    }

    /** ln τ against 1/T, 1/K. */
    record Line(double intercept, double slopeK) {
        double lnTimeConstant(double temperatureK) {
            return intercept + slopeK / temperatureK;
        }
    }

    /** {@code members}: at least one. */
    static ArcTrack of(List<Member> members) {
        return new ArcTrack(
                median(members.stream().map(Member::lnCapacitance).toList()),
                line(members.stream().filter(m -> m.temperatureK().isPresent()).toList()));
    }

    private static Optional<Line> line(List<Member> members) {
        List<Member> byTemperature = members.stream()
                .sorted(Comparator.comparingDouble(m -> m.temperatureK().orElseThrow()))
                .toList();
        int half = (byTemperature.size() + 1) / 2;
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i + half < byTemperature.size(); i++) {
            Member cold = byTemperature.get(i);
            Member hot = byTemperature.get(i + half);
            if (kelvin(hot) - kelvin(cold) >= DIFFERENT_TEMPERATURE_K) {
                slopes.add((cold.lnTimeConstant() - hot.lnTimeConstant()) / (1 / kelvin(cold) - 1 / kelvin(hot)));
            }
        }
        if (slopes.isEmpty()) {
            return Optional.empty();
        }
        double slope = median(slopes);
        double intercept = median(members.stream()
                .map(m -> m.lnTimeConstant() - slope / kelvin(m))
                .toList());
        return Optional.of(new Line(intercept, slope));
    }

    /** How badly an arc fits this track, by capacitance and time constant. */
    double distance(Member arc) {
        double byCapacitance = Math.abs(arc.lnCapacitance() - lnCapacitance);
        double byTime = line.isPresent() && arc.temperatureK().isPresent()
                ? Math.abs(arc.lnTimeConstant() - line.get().lnTimeConstant(kelvin(arc)))
                : 0;
        return Math.min(byCapacitance, LARGEST_DEVIATION) + Math.min(byTime, LARGEST_DEVIATION);
    }

    private static double kelvin(Member member) {
        return member.temperatureK().orElseThrow();
    }

    static double median(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
