package org.electrolyst.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.store.run.PointFormat;
import org.electrolyst.store.run.SeriesTable;

/**
 * Writes the points of one series of a run. Shares the thread of its {@link RunWriter}.
 *
 * @param <P> the points
 */
public final class SeriesWriter<P> {
    private final RunWriter run;
    private final long series;
    private final SeriesKey key;
    private final PointFormat<P> format;
    private long given;
    private long stored;
    private double lastTimeS = Double.NEGATIVE_INFINITY;
    private boolean ended;

    SeriesWriter(RunWriter run, long series, SeriesKey key, PointFormat<P> format) {
        this.run = run;
        this.series = series;
        this.key = key;
        this.format = format;
    }

    /** Which series. */
    public SeriesKey key() {
        return key;
    }

    /**
     * Stores points that have arrived, all at once. Points that could not be stored count as lost: the series takes no
     * more and stays incomplete, and the step is to be measured again as another attempt.
     *
     * @param points one at least
     * @throws IllegalArgumentException if a number is not finite, a frequency not positive, or time runs backwards; the
     *     points then do not count as given
     */
    public void append(List<P> points) throws StoreException {
        requireOpen();
        DoubleVector[] columns = format.columns(points);
        double time = requireForward(columns[0]);
        long first = stored;
        given += points.size();
        run.session().write(connection -> SeriesTable.append(connection, series, key, first, format, columns));
        stored += points.size();
        lastTimeS = time;
    }

    private double requireForward(DoubleVector timeS) {
        if (timeS.size() == 0) {
            throw new IllegalArgumentException("no points to append");
        }
        double last = lastTimeS;
        for (int i = 0; i < timeS.size(); i++) {
            if (timeS.at(i) < last) {
                throw new IllegalArgumentException(
                        "time runs backwards: a point at " + timeS.at(i) + " s follows one at " + last + " s");
            }
            last = timeS.at(i);
        }
        return last;
    }

    /** Ends the series where nobody measured its temperature. */
    public void end(Instant at) throws StoreException {
        end(at, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Ends the series.
     *
     * @param temperatureK mean temperature while it was measured, K
     * @param temperatureStandardUncertaintyK standard uncertainty of that mean, K; only with a temperature
     */
    public void end(Instant at, OptionalDouble temperatureK, OptionalDouble temperatureStandardUncertaintyK)
            throws StoreException {
        run.requireOpen();
        if (ended) {
            throw new IllegalStateException(key + " has ended");
        }
        if (temperatureStandardUncertaintyK.isPresent() && temperatureK.isEmpty()) {
            throw new IllegalArgumentException("an uncertainty without a temperature");
        }
        run.session()
                .write(connection ->
                        SeriesTable.end(connection, series, at, given, temperatureK, temperatureStandardUncertaintyK));
        ended = true;
    }

    private void requireOpen() {
        run.requireOpen();
        if (ended) {
            throw new IllegalStateException(key + " has ended");
        }
        if (stored != given) {
            throw new IllegalStateException(
                    key + " has lost " + (given - stored) + " points; measure the step again as another attempt");
        }
    }
}
