package org.electrolyst.drivers.meter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.Failed;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/**
 * A measurement whose points are asked for one at a time. However it ends, the cell is switched off then, and a cell that
 * does not confirm it is a failure.
 *
 * @param <P> its points
 */
final class PointByPoint<P> implements Measurement<P> {
    private final PointSource<P> source;
    private final LabTime time;
    private final Supplier<SafeState> cellOff;
    private Instant began;
    private boolean over;
    private Optional<InstrumentException> failure = Optional.empty();

    PointByPoint(PointSource<P> source, LabTime time, Supplier<SafeState> cellOff) {
        this.source = source;
        this.time = time;
        this.cellOff = cellOff;
        this.began = time.now();
    }

    void begin(Cancel cancel) throws InstrumentException, Cancelled {
        boolean begun = false;
        try {
            source.begin(cancel);
            began = time.now();
            begun = true;
        } catch (InstrumentException e) {
            over = true;
            throw Failed.with(e, cellOff.get());
        } finally {
            if (!begun) {
                close();
            }
        }
    }

    @Override
    public List<P> next(Duration upTo, Cancel cancel) throws InstrumentException, Cancelled {
        if (failure.isPresent()) {
            throw failure.get();
        }
        Instant until = time.now().plus(upTo);
        while (!over) {
            Optional<Duration> due = source.due(elapsed());
            if (due.isEmpty()) {
                end();
            } else if (!awaitDue(due.get(), until, cancel)) {
                return List.of();
            } else {
                Optional<P> point = measure(cancel);
                if (point.isPresent()) {
                    return List.of(point.get());
                }
            }
        }
        return List.of();
    }

    /** Waits for what is due; false if that is only later than {@code until}. */
    private boolean awaitDue(Duration due, Instant until, Cancel cancel) throws Cancelled {
        Duration wait = due.minus(elapsed());
        Duration left = Duration.between(time.now(), until);
        boolean inTime = wait.compareTo(left) <= 0;
        Duration pause = inTime ? wait : left;
        if (!pause.isNegative()) {
            time.await(pause, cancel);
        }
        return inTime || wait.isZero() || wait.isNegative();
    }

    private Optional<P> measure(Cancel cancel) throws InstrumentException, Cancelled {
        try {
            Optional<P> point = source.measure(() -> elapsed().toNanos() / 1e9, cancel);
            if (source.due(elapsed()).isEmpty()) {
                end();
            }
            return point;
        } catch (InstrumentException e) {
            over = true;
            failure = Optional.of(Failed.with(e, cellOff.get()));
            throw failure.get();
        }
    }

    private Duration elapsed() {
        return Duration.between(began, time.now());
    }

    private void end() {
        over = true;
        SafeState cell = cellOff.get();
        if (!(cell instanceof SafeState.Confirmed)) {
            failure = Optional.of(new OutcomeUnknown("the measurement is over; " + cell.words()));
        }
    }

    boolean isOver() {
        return over;
    }

    /** It was ended by other means. */
    void abandon() {
        over = true;
    }

    @Override
    public boolean ended() {
        return over && failure.isEmpty();
    }

    @Override
    public void close() {
        if (!over) {
            end();
        }
    }
}
