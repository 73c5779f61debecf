package org.electrolyst.drivers.meter;

import java.util.Optional;
import java.util.function.Supplier;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** The measurements of an instrument that is asked for each point: one at a time, and the cell off after each. */
public final class Measurements {
    private final LabTime time;
    private final Supplier<SafeState> cellOff;
    private Optional<PointByPoint<?>> current = Optional.empty();

    /**
     * Of one instrument.
     *
     * @param cellOff switches its cell off and tells what is known then; never throws
     */
    public Measurements(LabTime time, Supplier<SafeState> cellOff) {
        this.time = time;
        this.cellOff = cellOff;
    }

    /**
     * Starts a measurement.
     *
     * @throws IllegalStateException if another is under way
     */
    public <P> Measurement<P> start(PointSource<P> source, Cancel cancel) throws InstrumentException, Cancelled {
        if (current.isPresent() && !current.get().isOver()) {
            throw new IllegalStateException("a measurement is under way; close it first");
        }
        PointByPoint<P> measurement = new PointByPoint<>(source, time, cellOff);
        current = Optional.of(measurement);
        measurement.begin(cancel);
        return measurement;
    }

    /** Ends what is under way and switches the cell off. */
    public SafeState makeSafe() {
        current.ifPresent(PointByPoint::abandon);
        return cellOff.get();
    }
}
