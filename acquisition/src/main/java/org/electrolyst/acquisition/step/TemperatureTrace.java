package org.electrolyst.acquisition.step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.SeriesWriter;
import org.electrolyst.store.StoreException;

/** The stage's temperature during one attempt: read every ten seconds or more often, stored in batches. */
final class TemperatureTrace {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final StageLine stage;
    private final LabTime time;
    private final Signals signals;
    private final RunListener listener;
    private final SeriesKey key;
    private final Instant startedAt;
    private final SeriesWriter<TemperaturePoint> series;
    private final Readings readings;
    private final List<TemperaturePoint> pending = new ArrayList<>();
    private Instant nextAt;

    TemperatureTrace(
            StageLine stage, RunWriter writer, LabTime time, Signals signals, RunListener listener, StepKey step)
            throws StoreException {
        this.stage = stage;
        this.time = time;
        this.signals = signals;
        this.listener = listener;
        key = new SeriesKey(step, SeriesRole.TEMPERATURE, 1);
        startedAt = time.now();
        series = writer.beginTemperature(key, startedAt);
        readings = new Readings(stage.limits().resolutionK());
        nextAt = startedAt;
    }

    StageLine stage() {
        return stage;
    }

    void readIfDue() throws InstrumentException, StepFailed, Cancelled {
        if (!time.now().isBefore(nextAt)) {
            read();
        }
    }

    /** Reads now; empty where a reply was lost. */
    Optional<TemperaturePoint> read() throws InstrumentException, StepFailed, Cancelled {
        nextAt = time.now().plus(INTERVAL);
        OptionalDouble kelvin = stage.read(signals.cancel());
        if (kelvin.isEmpty()) {
            return Optional.empty();
        }
        double temperatureK = kelvin.getAsDouble();
        TemperaturePoint point = new TemperaturePoint(
                timeS(time.now()), temperatureK, stage.targetK().orElse(temperatureK));
        readings.points().add(point);
        pending.add(point);
        listener.told(new RunUpdate.Temperature(temperatureK));
        return Optional.of(point);
    }

    Duration untilNext() {
        Duration left = Duration.between(time.now(), nextAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Optional<Readings.Mean> meanSince(Instant from) {
        return readings.meanSince(timeS(from));
    }

    void store() throws StoreException {
        if (!pending.isEmpty()) {
            List<TemperaturePoint> batch = List.copyOf(pending);
            // What cannot be stored is lost to the series, which takes nothing twice.
            pending.clear();
            series.append(batch);
            listener.told(new RunUpdate.Stored(key, readings.points().size()));
        }
    }

    void end() throws StoreException {
        store();
        series.end(time.now());
    }

    private double timeS(Instant at) {
        return Seconds.between(startedAt, at);
    }
}
