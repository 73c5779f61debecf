package org.electrolyst.reports.axis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Which spectra can share one chart without the small ones vanishing in its corner. */
public final class ScaleGroups {
    /** How many spectra one chart shows at most; there is a colour and a marker for each. */
    public static final int MAX_PER_CHART = 5;

    private static final double MAX_RATIO = 4;

    private ScaleGroups() {}

    /** Groups of similar size, the largest impedances first; in each group in the order given. */
    public static <T> List<List<T>> of(List<T> items, Function<T, ImpedanceSpectrum> spectrum) {
        return ofExtent(items, item -> extentOhm(spectrum.apply(item)));
    }

    /** The same for things of which each has one size, not negative. */
    public static <T> List<List<T>> ofExtent(List<T> items, ToDoubleFunction<T> extent) {
        double[] extents = items.stream().mapToDouble(extent).toArray();
        List<Integer> bySize = IntStream.range(0, extents.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> extents[i]).reversed())
                .toList();
        List<List<Integer>> similar = new ArrayList<>();
        double largest = 0;
        for (int next : bySize) {
            if (similar.isEmpty() || extents[next] * MAX_RATIO < largest) {
                similar.add(new ArrayList<>());
                largest = extents[next];
            }
            similar.get(similar.size() - 1).add(next);
        }
        List<List<T>> groups = new ArrayList<>();
        for (List<Integer> group : similar) {
            split(group.stream().sorted().map(items::get).toList(), groups);
        }
        return List.copyOf(groups);
    }

    /** Groups in the order given, for charts on which size does not matter. */
    public static <T> List<List<T>> ofAnySize(List<T> items) {
        List<List<T>> groups = new ArrayList<>();
        split(items, groups);
        return List.copyOf(groups);
    }

    /** As few charts as hold the group, with about as many spectra in each. */
    private static <T> void split(List<T> group, List<List<T>> charts) {
        int count = (group.size() + MAX_PER_CHART - 1) / MAX_PER_CHART;
        for (int k = 0; k < count; k++) {
            charts.add(group.subList(k * group.size() / count, (k + 1) * group.size() / count));
        }
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
