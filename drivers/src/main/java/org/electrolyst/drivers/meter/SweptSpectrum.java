package org.electrolyst.drivers.meter;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** The points of a sweep, one frequency after the other, as fast as the instrument measures. */
final class SweptSpectrum implements PointSource<ImpedancePoint> {
    private static final PointStatus OVERLOAD = PointStatus.of(2);

    private final FrequencyMeter meter;
    private final Sweep sweep;
    private final double biasV;
    private Task next = Task.GO;
    private Duration dueAt = Duration.ZERO;
    private int measured;

    /** What each point takes. */
    private enum Task {
        GO,
        TRIGGER,
        FETCH
    }

    SweptSpectrum(FrequencyMeter meter, Sweep sweep, double biasV) {
        this.meter = meter;
        this.sweep = sweep;
        this.biasV = biasV;
    }

    @Override
    public void begin(Cancel cancel) throws InstrumentException, Cancelled {
        meter.prepare(sweep, biasV, cancel);
    }

    @Override
    public Optional<Duration> due(Duration elapsed) {
        return measured < sweep.points() ? Optional.of(dueAt) : Optional.empty();
    }

    @Override
    public Optional<ImpedancePoint> measure(DoubleSupplier elapsedS, Cancel cancel)
            throws InstrumentException, Cancelled {
        double frequencyHz = ImpedanceLimits.frequencyHz(sweep.fromHz(), sweep.toHz(), sweep.points(), measured);
        if (next == Task.FETCH) {
            MeasuredImpedance z = meter.fetch(frequencyHz, cancel);
            measured++;
            next = Task.GO;
            PointStatus status = z.overload() ? OVERLOAD : PointStatus.OK;
            double timeS = elapsedS.getAsDouble();
            return Optional.of(new ImpedancePoint(timeS, z.frequencyHz(), z.realOhm(), z.imaginaryOhm(), status));
        }
        Duration takes = next == Task.GO ? meter.go(frequencyHz, cancel) : meter.trigger(frequencyHz, cancel);
        next = next == Task.GO ? Task.TRIGGER : Task.FETCH;
        dueAt = Duration.ofNanos(Math.round(elapsedS.getAsDouble() * 1e9)).plus(takes);
        return Optional.empty();
    }
}
