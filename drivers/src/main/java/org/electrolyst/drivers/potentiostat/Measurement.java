package org.electrolyst.drivers.potentiostat;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * A measurement under way, pulled by its user.
 *
 * @param <P> its points
 */
public interface Measurement<P> extends Closeable {
    /**
     * The points that have arrived since the last call; waits for the first up to {@code upTo} of laboratory time. None if
     * none came or the measurement has ended.
     *
     * @throws InstrumentException if the device fails, or is silent longer than the measurement explains; what arrived
     *     before was returned by earlier calls or is returned first
     */
    List<P> next(Duration upTo, Cancel cancel) throws InstrumentException, Cancelled;

    /** Whether the device has finished and every point was returned. */
    boolean ended();

    /** Ends it if it has not ended: aborts, and confirms that the cell is off. Nothing to do when it has ended. */
    @Override
    void close();
}
