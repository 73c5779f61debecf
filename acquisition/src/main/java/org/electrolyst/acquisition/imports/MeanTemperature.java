package org.electrolyst.acquisition.imports;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.Locale;
import java.util.OptionalDouble;
import org.electrolyst.model.result.Flag;

/** The mean of a temperature column, where a sensor was connected. */
final class MeanTemperature {
    private static final double SPREAD_TO_TELL_K = 1;

    private double sum;
    private double lowest = Double.MAX_VALUE;
    private double highest;
    private int points;
    private boolean gaps;

    void add(RowReader row, int column) throws Unreadable {
        double kelvin = row.text(column).isEmpty() ? 0 : row.si(column);
        if (!(kelvin > 0)) {
            gaps = true;
            return;
        }
        sum += kelvin;
        points++;
        lowest = Math.min(lowest, kelvin);
        highest = Math.max(highest, kelvin);
    }

    /** The mean, K; empty unless every point has a temperature. */
    OptionalDouble kelvin(Harvest harvest) {
        if (points == 0) {
            return OptionalDouble.empty();
        }
        if (gaps) {
            harvest.note(Flag.warning(
                    "temperatureGaps", "some rows have no valid temperature, so the temperature was left out"));
            return OptionalDouble.empty();
        }
        if (highest - lowest > SPREAD_TO_TELL_K) {
            harvest.note(Flag.warning(
                    "temperatureDrift",
                    String.format(
                            Locale.ROOT,
                            "the temperature went from %.2f °C to %.2f °C during a spectrum; the mean is used",
                            lowest - ZERO_CELSIUS_K,
                            highest - ZERO_CELSIUS_K)));
        }
        return OptionalDouble.of(sum / points);
    }
}
