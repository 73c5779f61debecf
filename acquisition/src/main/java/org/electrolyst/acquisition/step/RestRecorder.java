package org.electrolyst.acquisition.step;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.SeriesWriter;
import org.electrolyst.store.StoreException;

/** Records the open-circuit voltage. Someone may cut it short. */
final class RestRecorder {
    private static final double READINGS_AT_LEAST = 30;
    private static final double SHORTEST_INTERVAL_S = 1;
    private static final double LONGEST_INTERVAL_S = 10;
    private static final int LAST_READINGS = 20;

    /**
     * What was read.
     *
     * @param points in order
     * @param skipped whether someone cut it short
     */
    record Rested(List<VoltagePoint> points, boolean skipped) {
        /**
         * Mean of the last readings, V.
         *
         * @throws StepFailed if there is none
         */
        double lastVoltageV() throws StepFailed {
            return points.stream()
                    .skip(Math.max(0, points.size() - LAST_READINGS))
                    .mapToDouble(VoltagePoint::voltageV)
                    .average()
                    .orElseThrow(() -> new StepFailed(
                            "voltageMissing", "the potentiostat ended the rest without one reading of the voltage"));
        }
    }

    private RestRecorder() {}

    /** Rests until {@code isEnough}, at most for {@code atMost}. */
    static Rested record(Session session, int part, Duration atMost, Predicate<List<VoltagePoint>> isEnough)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        SeriesKey key = session.series(SeriesRole.REST, part);
        OpenCircuit rest = new OpenCircuit(interval(atMost), atMost);
        try (Measurement<VoltagePoint> measurement =
                session.potentiostat().as(OpenCircuitMeter.class).start(rest, session.cancel())) {
            SeriesWriter<VoltagePoint> writer =
                    session.writer().beginRest(key, session.time().now());
            PointSeries<VoltagePoint> series =
                    new PointSeries<>(key, writer::append, session.run().listener());
            session.signals().offerSkip(true);
            boolean[] skipped = {false};
            session.pull(measurement, series, batch -> {
                skipped[0] = session.signals().takeSkip();
                return skipped[0] || isEnough.test(batch);
            });
            writer.end(session.time().now());
            if (skipped[0]) {
                session.event(Flag.warning("restSkipped", "the rest was cut short on request"));
            }
            return new Rested(series.points(), skipped[0]);
        } finally {
            session.signals().offerSkip(false);
        }
    }

    private static Duration interval(Duration atMost) {
        double seconds = Seconds.of(atMost) / READINGS_AT_LEAST;
        return Seconds.duration(Math.max(SHORTEST_INTERVAL_S, Math.min(LONGEST_INTERVAL_S, seconds)));
    }
}
