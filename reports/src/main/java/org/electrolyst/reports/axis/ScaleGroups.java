package org.electrolyst.reports.axis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Which spectra can share one Nyquist chart without the small ones vanishing in its corner. */
public final class ScaleGroups {
    /** How many spectra one chart shows at most; there is a colour and a marker for each. */
    public static final int MAX_PER_CHART = 5;

    private static final double MAX_RATIO = 4;

    private ScaleGroups() {}

    /** Groups of similar size, the largest impedances first; in each group as well. */
    public static <T> List<List<T>> of(List<T> items, Function<T, ImpedanceSpectrum> spectrum) {
        record Sized<T>(T item, double extent) {}
        List<Sized<T>> bySize = items.stream()
                .map(item -> new Sized<>(item, extentOhm(spectrum.apply(item))))
                .sorted(Comparator.comparingDouble((Sized<T> s) -> s.extent()).reversed())
                .toList();
        List<List<T>> groups = new ArrayList<>();
        double largest = 0;
        for (Sized<T> next : bySize) {
            if (groups.isEmpty()
                    || next.extent() * MAX_RATIO < largest
                    || groups.get(groups.size() - 1).size() == MAX_PER_CHART) {
                groups.add(new ArrayList<>());
                largest = next.extent();
            }
            groups.get(groups.size() - 1).add(next.item());
        }
        return groups.stream().map(List::copyOf).toList();
    }

    private static double extentOhm(ImpedanceSpectrum spectrum) {
        return IntStream.range(0, spectrum.size())
                .mapToDouble(i -> Math.max(
                        Math.abs(spectrum.realOhm().at(i)),
                        Math.abs(spectrum.imaginaryOhm().at(i))))
                .max()
                .orElseThrow();
    }
}
