package org.electrolyst.drivers.meter;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The points of one measurement, each asked for at its time. Confined to one thread.
 *
 * @param <P> its points
 */
public interface PointSource<P> {
    /** Sets the instrument up and switches its output on where the measurement needs it. Time begins when this returns. */
    void begin(Cancel cancel) throws InstrumentException, Cancelled;

    /** When the instrument is to be asked next, {@code elapsed} after the beginning; empty when there is nothing any more. */
    Optional<Duration> due(Duration elapsed);

    /**
     * Does what is due, and waits for the answer.
     *
     * @param elapsedS tells the laboratory time since the beginning, s
     * @return a point, if one is complete now
     */
    Optional<P> measure(DoubleSupplier elapsedS, Cancel cancel) throws InstrumentException, Cancelled;
}
