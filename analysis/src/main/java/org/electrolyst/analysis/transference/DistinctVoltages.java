package org.electrolyst.analysis.transference;

import java.util.List;
import org.electrolyst.model.result.TransferenceResult;

/**
 * How many voltages experiments were done at.
 *
 * @param count of voltages that are more than 5 % apart; opposite signs count
 */
record DistinctVoltages(int count) {
    private static final double APART = 0.05;
    private static final int FOR_LINES = 3;

    static DistinctVoltages of(List<TransferenceResult> results) {
        double[] sorted = results.stream()
                .mapToDouble(r -> r.inputs().voltage().si())
                .sorted()
                .toArray();
        int count = 0;
        double last = 0;
        for (double v : sorted) {
            if (count == 0 || v - last > APART * Math.max(Math.abs(v), Math.abs(last))) {
                count++;
                last = v;
            }
        }
        return new DistinctVoltages(count);
    }

    boolean areEnoughForLines() {
        return count >= FOR_LINES;
    }
}
