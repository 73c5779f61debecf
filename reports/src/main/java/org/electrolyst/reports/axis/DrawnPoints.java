package org.electrolyst.reports.axis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * Which points of a long record to draw over a logarithmic axis: of those that would fall on the same column the lowest and
 * the highest, so that the picture looks as if all were drawn.
 */
public final class DrawnPoints {
    private static final int COLUMNS = 600;

    private DrawnPoints() {}

    /** Indices of the points to draw, rising; points at {@code x} of 0 or less have no place. */
    public static int[] of(DoubleVector x, DoubleVector y) {
        int[] placed = IntStream.range(0, x.size()).filter(i -> x.at(i) > 0).toArray();
        if (placed.length <= 2 * COLUMNS) {
            return placed;
        }
        double first = Math.log(x.at(placed[0]));
        double width = (Math.log(x.at(placed[placed.length - 1])) - first) / COLUMNS;
        int[] lowest = new int[COLUMNS + 1];
        int[] highest = new int[COLUMNS + 1];
        Arrays.fill(lowest, -1);
        for (int i : placed) {
            int column = Math.max(0, Math.min(COLUMNS, (int) ((Math.log(x.at(i)) - first) / width)));
            if (lowest[column] < 0) {
                lowest[column] = i;
                highest[column] = i;
            }
            lowest[column] = y.at(i) < y.at(lowest[column]) ? i : lowest[column];
            highest[column] = y.at(i) > y.at(highest[column]) ? i : highest[column];
        }
        return IntStream.range(0, COLUMNS + 1)
                .filter(c -> lowest[c] >= 0)
                .flatMap(c -> IntStream.of(lowest[c], highest[c]))
                .sorted()
                .distinct()
                .toArray();
    }
}
