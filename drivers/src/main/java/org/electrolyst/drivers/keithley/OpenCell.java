package org.electrolyst.drivers.keithley;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.meter.PointSource;
import org.electrolyst.drivers.meter.SamplingTimes;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** The voltage of the open cell: a current of 0 A is sourced in the lowest range. */
final class OpenCell implements PointSource<VoltagePoint> {
    private static final double LARGEST_V = 5;

    private final SourceMeter meter;
    private final SamplingTimes times;

    OpenCell(SourceMeter meter, OpenCircuit rest) {
        this.meter = meter;
        this.times = SamplingTimes.every(rest.interval(), rest.duration());
    }

    @Override
    public void begin(Cancel cancel) throws InstrumentException, Cancelled {
        meter.source(SourceFunction.CURRENT, 0, LARGEST_V, false, cancel);
        meter.switchOn(cancel);
    }

    @Override
    public Optional<Duration> due(Duration elapsed) {
        return times.due(elapsed);
    }

    @Override
    public Optional<VoltagePoint> measure(DoubleSupplier elapsedS, Cancel cancel)
            throws InstrumentException, Cancelled {
        Reading reading = meter.read(cancel);
        times.taken();
        if (Reading.isOverflow(reading.voltageV()) || reading.isInCompliance()) {
            throw new DeviceFault("the open cell has more than " + LARGEST_V + " V at "
                    + meter.properties().where());
        }
        return Optional.of(new VoltagePoint(reading.timeS(), reading.voltageV()));
    }
}
