package org.electrolyst.acquisition.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.plan.SweepSettings;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.SeriesWriter;
import org.electrolyst.store.StoreException;

/** Records one impedance spectrum with the mean temperature while it was measured. */
final class SpectrumRecorder {
    private SpectrumRecorder() {}

    /** The sweep that these settings mean for the potentiostat of the bench. */
    static Sweep sweep(Session session, SweepSettings settings, Sweep.Dc dc) {
        return settings.sweep(
                session.potentiostat().limits().impedance().orElseThrow(),
                session.run().plan().mainsHz(),
                dc,
                OptionalDouble.empty());
    }

    /** Starts a sweep and records it. */
    static List<ImpedancePoint> measure(Session session, SeriesKey key, Sweep sweep)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        try (Measurement<ImpedancePoint> measurement =
                session.potentiostat().as(ImpedanceSource.class).start(sweep, session.cancel())) {
            OptionalDouble dcV = sweep.dc() instanceof Sweep.Dc.Volts fixed
                    ? OptionalDouble.of(fixed.volts())
                    : OptionalDouble.empty();
            return record(session, key, sweep, dcV, measurement);
        }
    }

    /**
     * Records a sweep that was started.
     *
     * @param dcV direct voltage, where it is known, V
     */
    static List<ImpedancePoint> record(
            Session session, SeriesKey key, Sweep sweep, OptionalDouble dcV, Measurement<ImpedancePoint> measurement)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        Instant startedAt = session.time().now();
        readTemperature(session);
        SeriesWriter<ImpedancePoint> writer =
                session.writer().beginSpectrum(key, conditions(session, sweep, dcV, startedAt));
        PointSeries<ImpedancePoint> series =
                new PointSeries<>(key, writer::append, session.run().listener());
        session.pull(measurement, series, batch -> {
            session.doing("spectrum: " + series.points().size() + " of " + sweep.points() + " points");
            return false;
        });
        readTemperature(session);
        Optional<Readings.Mean> temperature = session.trace().flatMap(trace -> trace.meanSince(startedAt));
        writer.end(
                session.time().now(),
                number(temperature.map(Readings.Mean::temperatureK)),
                number(temperature.map(Readings.Mean::standardUncertaintyK)));
        report(session, sweep, series.points());
        return series.points();
    }

    private static void readTemperature(Session session) throws InstrumentException, StepFailed, Cancelled {
        if (session.trace().isPresent()) {
            session.trace().get().read();
        }
    }

    private static SpectrumConditions conditions(Session session, Sweep sweep, OptionalDouble dcV, Instant startedAt) {
        Identity identity = session.potentiostat().identity();
        return new SpectrumConditions(
                OptionalDouble.empty(),
                OptionalDouble.of(sweep.amplitudeRmsV()),
                dcV,
                Optional.of(startedAt),
                Optional.of(identity.model()
                        + identity.serialNumber().map(number -> " " + number).orElse("")));
    }

    private static void report(Session session, Sweep sweep, List<ImpedancePoint> points) throws StoreException {
        if (points.size() != sweep.points()) {
            session.flag(
                    "pointsMissing",
                    "the potentiostat ended the spectrum after " + points.size() + " of " + sweep.points() + " points");
        }
        long overloaded = points.stream().filter(p -> p.status().overload()).count();
        if (overloaded > 0) {
            session.flag(
                    "overload",
                    overloaded + " of " + points.size()
                            + " points of the spectrum are beyond the current range: lower the amplitude");
        }
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
