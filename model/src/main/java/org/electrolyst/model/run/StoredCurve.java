package org.electrolyst.model.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.DataSource;

/**
 * A polarization curve in the database.
 *
 * @param id its identity
 * @param run the run it belongs to
 * @param source file and number in the file it came from, or step of the measurement and part of the step
 * @param curve every point that was measured, overloaded ones too
 * @param series its place in the measurement; empty where it was imported
 * @param setVoltageV what the instrument was told to hold, V; empty where nobody said. The measured voltage is in the curve
 * @param status what the instrument said of each point; no elements where the curve was imported
 */
public record StoredCurve(
        RecordId id,
        RecordId run,
        DataSource source,
        PolarizationCurve curve,
        Optional<SeriesRecord> series,
        OptionalDouble setVoltageV,
        List<PointStatus> status) {
    public StoredCurve {
        status = List.copyOf(status);
        if (status.size() != (series.isPresent() ? curve.size() : 0)) {
            throw new IllegalArgumentException(
                    "a curve of " + curve.size() + " points has " + status.size() + " point states");
        }
    }

    /** A curve that another program measured. */
    public static StoredCurve imported(RecordId id, RecordId run, DataSource source, PolarizationCurve curve) {
        return new StoredCurve(id, run, source, curve, Optional.empty(), OptionalDouble.empty(), List.of());
    }

    /** Whether analysis may use it: it was imported, or it is complete and no later attempt took its place. */
    public boolean forAnalysis() {
        return series.map(SeriesRecord::forAnalysis).orElse(true);
    }

    /** Indices, from 0, of the points that were beyond the instrument's range: their values are wrong. */
    public List<Integer> overloadedPoints() {
        return IntStream.range(0, status.size())
                .filter(i -> status.get(i).overload())
                .boxed()
                .toList();
    }
}
