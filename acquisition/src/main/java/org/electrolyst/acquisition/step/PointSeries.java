package org.electrolyst.acquisition.step;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.store.StoreException;

/**
 * A series that grows: each append is stored before anybody hears of it. Keeps its points for the judgement of the
 * step.
 *
 * @param <P> its points
 */
final class PointSeries<P> {
    /** Where points are stored. */
    @FunctionalInterface
    interface Store<P> {
        /** Returns once they are on disk. */
        void append(List<P> points) throws StoreException;
    }

    private final SeriesKey key;
    private final Store<P> store;
    private final RunListener listener;
    private final List<P> points = new ArrayList<>();

    PointSeries(SeriesKey key, Store<P> store, RunListener listener) {
        this.key = key;
        this.store = store;
        this.listener = listener;
    }

    void append(List<P> batch) throws StoreException {
        if (!batch.isEmpty()) {
            store.append(List.copyOf(batch));
            points.addAll(batch);
            listener.told(new RunUpdate.Stored(key, points.size()));
        }
    }

    /** All points so far; grows with the series. */
    List<P> points() {
        return points;
    }
}
