package org.electrolyst.drivers.keithley;

import java.util.List;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.meter.Bounds;
import org.electrolyst.drivers.meter.Measurements;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.CurrentHolder;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** A source meter that was connected and identified. */
final class Keithley implements OpenCircuitMeter, VoltageHolder, CurrentHolder {
    private final SourceMeter meter;
    private final Identity identity;
    private final ModelSheet<PotentiostatLimits, MeterAccuracy> sheet;
    private final Bounds bounds;
    private final Measurements measurements;

    Keithley(SourceMeter meter, Identity identity, ModelSheet<PotentiostatLimits, MeterAccuracy> sheet, LabTime time) {
        this.meter = meter;
        this.identity = identity;
        this.sheet = sheet;
        this.bounds = new Bounds(sheet.instrument(), sheet.limits());
        this.measurements = new Measurements(time, meter::switchOff);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public PotentiostatLimits limits() {
        return sheet.limits();
    }

    @Override
    public MeterAccuracy accuracy() {
        return sheet.accuracy();
    }

    @Override
    public Measurement<VoltagePoint> start(OpenCircuit rest, Cancel cancel) throws InstrumentException, Cancelled {
        return measurements.start(new OpenCell(meter, rest), cancel);
    }

    @Override
    public Measurement<PolarizationPoint> start(Hold hold, Cancel cancel) throws InstrumentException, Cancelled {
        bounds.require(hold);
        return measurements.start(HeldSource.of(meter, hold), cancel);
    }

    @Override
    public Measurement<PolarizationPoint> start(CurrentHold hold, Cancel cancel) throws InstrumentException, Cancelled {
        bounds.require(hold);
        return measurements.start(HeldSource.of(meter, hold, sheet.limits().largestVoltageV()), cancel);
    }

    @Override
    public SafeState makeSafe() {
        return measurements.makeSafe();
    }

    @Override
    public List<LinkBytes> takeLinkBytes() {
        return meter.port().takeLinkBytes();
    }

    @Override
    public void close() {
        meter.port().close();
    }
}
