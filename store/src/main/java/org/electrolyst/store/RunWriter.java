package org.electrolyst.store;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.store.run.CurveTable;
import org.electrolyst.store.run.EventTable;
import org.electrolyst.store.run.Gaps;
import org.electrolyst.store.run.LinkBytesTable;
import org.electrolyst.store.run.MeasurementTable;
import org.electrolyst.store.run.NewRun;
import org.electrolyst.store.run.PointFormat;
import org.electrolyst.store.run.RunLock;
import org.electrolyst.store.run.SeriesTable;
import org.electrolyst.store.run.SpectrumTable;
import org.electrolyst.store.run.StepTable;

/**
 * Writes one measurement as it goes. What a method returns from is on the disk; what throws left no trace.
 *
 * <p>It has a connection of its own and serves one thread. While it is open, the run reads as running, from every process;
 * closed without an end, or with its process dead, the run reads as interrupted. A call out of order (an attempt that the
 * plan does not know, a series outside an attempt, anything after the end) is a mistake of the caller and unchecked.
 */
public final class RunWriter implements Closeable {
    /** A person who keeps the database locked in another program must not end a measurement at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Session session;
    private final RunLock lock;
    private final RecordId run;
    private final Map<StepKey, Long> attempts = new HashMap<>();
    private final Set<StepKey> underWay = new HashSet<>();
    private boolean ended;

    private RunWriter(Session session, RunLock lock, RecordId run) {
        this.session = session;
        this.lock = lock;
        this.run = run;
    }

    static RunWriter begin(Path path, NewRun begun) throws StoreException {
        Session session = Session.writing(path, PATIENCE);
        List<RunLock> taken = new ArrayList<>();
        try {
            return session.write(connection -> {
                RecordId run = MeasurementTable.add(connection, begun);
                // Before the commit, so that nobody ever sees the run without its lock.
                RunLock lock = RunLock.take(connection, run);
                taken.add(lock);
                return new RunWriter(session, lock, run);
            });
        } catch (StoreException | RuntimeException e) {
            taken.forEach(RunLock::close);
            session.close();
            throw e;
        }
    }

    /** Identity of the run. */
    public RecordId run() {
        return run;
    }

    /** Begins an attempt at a step of the plan; attempts at a step count from 1. */
    public void beginAttempt(StepKey step, Instant at) throws StoreException {
        requireOpen();
        if (attempts.containsKey(step)) {
            throw new IllegalArgumentException(step + " has begun already");
        }
        if (step.attempt() > 1 && !attempts.containsKey(new StepKey(step.step(), step.attempt() - 1))) {
            throw new IllegalArgumentException(step + " leaves out an attempt");
        }
        attempts.put(step, session.write(connection -> StepTable.begin(connection, run, step, at)));
        underWay.add(step);
    }

    /** Ends an attempt. */
    public void endAttempt(StepKey step, Instant at, StepOutcome outcome) throws StoreException {
        long attempt = attemptUnderWay(step);
        session.write(connection -> StepTable.end(connection, attempt, at, outcome));
        underWay.remove(step);
    }

    /**
     * Begins a spectrum.
     *
     * @param conditions as known at its beginning, which {@code measuredAt} must tell
     */
    public SeriesWriter<ImpedancePoint> beginSpectrum(SeriesKey key, SpectrumConditions conditions)
            throws StoreException {
        Instant startedAt = conditions
                .measuredAt()
                .orElseThrow(() -> new IllegalArgumentException("a measured spectrum must say when it began"));
        return begin(
                key,
                startedAt,
                PointFormat.SPECTRUM,
                (connection, series) -> SpectrumTable.add(connection, series, conditions));
    }

    /**
     * Begins the polarization curve of a hold.
     *
     * @param setVoltageV what the instrument is told to hold, V
     */
    public SeriesWriter<PolarizationPoint> beginCurve(SeriesKey key, Instant startedAt, double setVoltageV)
            throws StoreException {
        return begin(
                key,
                startedAt,
                PointFormat.HOLD,
                (connection, series) -> CurveTable.add(connection, series, OptionalDouble.of(setVoltageV)));
    }

    /** Begins an open-circuit measurement. */
    public SeriesWriter<VoltagePoint> beginRest(SeriesKey key, Instant startedAt) throws StoreException {
        return begin(key, startedAt, PointFormat.REST, (connection, series) -> series);
    }

    /** Begins a trace of the temperature stage. */
    public SeriesWriter<TemperaturePoint> beginTemperature(SeriesKey key, Instant startedAt) throws StoreException {
        return begin(key, startedAt, PointFormat.TEMPERATURE, (connection, series) -> series);
    }

    @FunctionalInterface
    private interface Heading {
        long add(Connection connection, long series) throws SQLException;
    }

    private <P> SeriesWriter<P> begin(SeriesKey key, Instant startedAt, PointFormat<P> format, Heading heading)
            throws StoreException {
        format.requireRole(key.role());
        long attempt = attemptUnderWay(key.step());
        long series = session.write(connection -> {
            long added = SeriesTable.begin(connection, run, attempt, key, startedAt);
            heading.add(connection, added);
            return added;
        });
        return new SeriesWriter<>(this, series, key, format);
    }

    /** Tells that something happened; if in an attempt, one that has begun. */
    public void event(RunEvent event) throws StoreException {
        requireOpen();
        Optional<Long> attempt = event.step().map(step -> {
            Long begun = attempts.get(step);
            if (begun == null) {
                throw new IllegalArgumentException(step + " has not begun");
            }
            return begun;
        });
        session.write(connection -> EventTable.add(connection, run, attempt, event));
    }

    /** Keeps what went over the line of an instrument of the run. */
    public void linkBytes(String instrumentRole, List<LinkBytes> bytes) throws StoreException {
        requireOpen();
        session.write(connection -> LinkBytesTable.add(connection, run, instrumentRole, bytes));
    }

    /**
     * Ends the run for good. A run finishes without gaps only if the last ended attempt at every planned step is done, and
     * all that its series measured is stored; otherwise an event with the code {@code gaps} names what is missing.
     *
     * @param wanted one of the states that a run can end in
     * @param message for people
     * @return {@code wanted}, or {@code FINISHED_WITH_GAPS} instead of {@code FINISHED}
     */
    public RunState end(RunState wanted, Instant at, String message) throws StoreException {
        requireOpen();
        if (wanted == RunState.RUNNING || wanted == RunState.INTERRUPTED) {
            throw new IllegalArgumentException("no run ends as " + wanted.code());
        }
        RunState state = session.write(connection -> {
            RunState found = wanted == RunState.FINISHED ? finished(connection, at) : wanted;
            MeasurementTable.end(connection, run, at, found, message);
            return found;
        });
        ended = true;
        return state;
    }

    private RunState finished(Connection connection, Instant at) throws SQLException {
        List<String> gaps = Gaps.of(connection, run);
        if (gaps.isEmpty()) {
            return RunState.FINISHED;
        }
        Flag flag = Flag.needsPerson("gaps", "missing: " + String.join("; ", gaps));
        EventTable.add(connection, run, Optional.empty(), new RunEvent(at, Optional.empty(), flag));
        return RunState.FINISHED_WITH_GAPS;
    }

    Session session() {
        return session;
    }

    void requireOpen() {
        if (ended) {
            throw new IllegalStateException("run " + run + " has ended");
        }
    }

    private long attemptUnderWay(StepKey step) {
        requireOpen();
        Long attempt = underWay.contains(step) ? attempts.get(step) : null;
        if (attempt == null) {
            throw new IllegalArgumentException(step + " is not under way");
        }
        return attempt;
    }

    /** Lets go of the run and of the database; closing twice is fine. */
    @Override
    public void close() {
        try (lock) {
            session.close();
        }
    }
}
