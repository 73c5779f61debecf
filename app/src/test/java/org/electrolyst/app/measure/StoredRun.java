package org.electrolyst.app.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.store.LabStore;
import org.electrolyst.store.Measurements;
import org.electrolyst.store.StoreException;

/**
 * What a database holds of its only run: every point is read back, not counted from a column.
 *
 * @param state where it stands
 * @param points by series
 * @param events in the order they were told
 */
record StoredRun(RunState state, Map<SeriesKey, Long> points, List<RunEvent> events) {
    static final RecordId RUN = RecordId.run(1);

    static StoredRun read(Path database) throws StoreException {
        try (LabStore store = LabStore.openForReading(database)) {
            Measurements measurements = store.measurements();
            Map<SeriesKey, Long> points = new HashMap<>();
            measurements
                    .spectra(RUN)
                    .forEach(s -> points.put(
                            s.series().orElseThrow().key(), (long) s.spectrum().size()));
            measurements
                    .curves(RUN)
                    .forEach(c -> points.put(
                            c.series().orElseThrow().key(), (long) c.curve().size()));
            measurements
                    .rests(RUN)
                    .forEach(r -> points.put(r.series().key(), (long) r.points().size()));
            measurements
                    .temperatures(RUN)
                    .forEach(t -> points.put(t.series().key(), (long) t.points().size()));
            return new StoredRun(measurements.find(RUN).orElseThrow().state(), points, measurements.events(RUN));
        }
    }

    /** How many runs there are in a database. */
    static int count(Path database) throws StoreException {
        try (LabStore store = LabStore.openForReading(database)) {
            return store.runs().size();
        }
    }

    /** The codes of all events. */
    List<String> codes() {
        return events.stream().map(event -> event.flag().code()).toList();
    }

    /** The messages of all events with this code. */
    List<String> messages(String code) {
        return events.stream()
                .filter(event -> event.flag().code().equals(code))
                .map(event -> event.flag().message())
                .toList();
    }
}
