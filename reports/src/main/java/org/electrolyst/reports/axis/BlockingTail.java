package org.electrolyst.reports.axis;

import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** The steep low-frequency end of a spectrum at blocking electrodes, beside which the arcs vanish in a chart. */
public final class BlockingTail {
    private static final double NOISE = 0.02;
    private static final double TALL = 2;
    private static final double SHOWN_OF_TAIL = 0.5;

    private BlockingTail() {}

    /**
     * The points above the tail with its beginning, for a chart of the arcs alone.
     *
     * @return empty without a tail, or if the arcs can be seen beside it
     */
    public static Optional<ImpedanceSpectrum> cutFrom(ImpedanceSpectrum spectrum) {
        ImpedanceSpectrum sorted = spectrum.byDescendingFrequency();
        int last = sorted.size() - 1;
        int foot = foot(sorted);
        double arcs = sorted.realOhm().at(foot);
        if (arcs <= 0 || height(sorted, last) < TALL * arcs) {
            return Optional.empty();
        }
        return Optional.of(sorted.select(IntStream.rangeClosed(0, last)
                .filter(i -> i <= foot || height(sorted, i) <= SHOWN_OF_TAIL * arcs)
                .toArray()));
    }

    /** Where -Z'' begins to rise for good towards low frequencies. */
    private static int foot(ImpedanceSpectrum sorted) {
        int foot = sorted.size() - 1;
        for (int i = foot - 1; i >= 0 && height(sorted, i) <= height(sorted, i + 1) * (1 + NOISE); i--) {
            if (height(sorted, i) < height(sorted, foot)) {
                foot = i;
            }
        }
        return foot;
    }

    private static double height(ImpedanceSpectrum spectrum, int i) {
        return -spectrum.imaginaryOhm().at(i);
    }
}
