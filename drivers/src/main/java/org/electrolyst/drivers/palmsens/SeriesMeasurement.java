package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * One series of a script, as its user sees it.
 *
 * @param <P> its points
 */
final class SeriesMeasurement<P> implements Measurement<P> {
    private final ScriptRun run;
    private final Series<P> series;

    SeriesMeasurement(ScriptRun run, Series<P> series) {
        this.run = run;
        this.series = series;
    }

    @Override
    public List<P> next(Duration upTo, Cancel cancel) throws InstrumentException, Cancelled {
        if (!run.isPast(series.technique())) {
            run.read(upTo, () -> !series.isEmpty() || run.isPast(series.technique()), cancel);
        }
        List<P> points = series.take();
        if (points.isEmpty() && run.failure().isPresent()) {
            throw run.failure().get();
        }
        return points;
    }

    @Override
    public boolean ended() {
        return series.isEmpty() && run.failure().isEmpty() && run.isPast(series.technique());
    }

    @Override
    public void close() {
        run.close();
    }
}
