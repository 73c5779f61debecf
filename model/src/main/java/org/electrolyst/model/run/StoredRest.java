package org.electrolyst.model.run;

import java.util.List;
import org.electrolyst.model.measurement.VoltagePoint;

/**
 * An open-circuit measurement in the database.
 *
 * @param run the run it belongs to
 * @param series its place in the measurement
 * @param points in the order they were measured
 */
public record StoredRest(RecordId run, SeriesRecord series, List<VoltagePoint> points) {
    public StoredRest {
        points = List.copyOf(points);
    }
}
