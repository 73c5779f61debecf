package org.electrolyst.drivers.meter;

import java.util.List;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** An instrument that measures impedance and nothing else. */
public final class ImpedanceMeter implements ImpedanceSource {
    private final FrequencyMeter meter;
    private final Identity identity;
    private final ModelSheet<PotentiostatLimits, MeterAccuracy> sheet;
    private final Bounds bounds;
    private final Measurements measurements;

    /** One that was identified, and whose cell is off. */
    public ImpedanceMeter(
            FrequencyMeter meter,
            Identity identity,
            ModelSheet<PotentiostatLimits, MeterAccuracy> sheet,
            LabTime time) {
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
    public Measurement<ImpedancePoint> start(Sweep sweep, Cancel cancel) throws InstrumentException, Cancelled {
        bounds.require(sweep);
        if (!(sweep.dc() instanceof Sweep.Dc.Volts bias)) {
            throw new Rejected("the " + sheet.instrument() + " cannot read the open-circuit voltage to measure at it;"
                    + " nothing was sent. Give the direct voltage, such as dc: 0 V");
        }
        return measurements.start(new SweptSpectrum(meter, sweep, bias.volts()), cancel);
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
