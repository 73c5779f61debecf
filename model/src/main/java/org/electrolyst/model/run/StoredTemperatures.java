package org.electrolyst.model.run;

import java.util.List;
import org.electrolyst.model.measurement.TemperaturePoint;

/**
 * Readings of a temperature stage in the database.
 *
 * @param run the run it belongs to
 * @param series its place in the measurement
 * @param points in the order they were read
 */
public record StoredTemperatures(RecordId run, SeriesRecord series, List<TemperaturePoint> points) {
    public StoredTemperatures {
        points = List.copyOf(points);
    }
}
