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
        if (over) {
            return List.of();
        }
        Optional<Duration> due = source.due(elapsed());
        if (due.isEmpty()) {
            end();
            return List.of();
        }
        Duration wait = due.get().minus(elapsed());
        if (wait.compareTo(upTo) > 0) {
            time.await(upTo, cancel);
            return List.of();
        }
        if (!wait.isNegative()) {
            time.await(wait, cancel);
        }
        return List.of(measure(cancel));
    }

    private P measure(Cancel cancel) throws InstrumentException, Cancelled {
        try {
            P point = source.measure(() -> elapsed().toNanos() / 1e9, cancel);
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
