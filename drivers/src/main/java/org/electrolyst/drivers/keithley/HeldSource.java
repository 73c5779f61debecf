package org.electrolyst.drivers.keithley;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.meter.PointSource;
import org.electrolyst.drivers.meter.SamplingTimes;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A voltage or a current that is held, with readings of both by the instrument's clock. */
final class HeldSource implements PointSource<PolarizationPoint> {
    /** Below this part of a range its zero error counts. */
    private static final double UNDERLOAD = 0.01;

    private static final double NEAR_OVERLOAD = 0.95;

    /** The cell voltage at which a current hold ends is this much below compliance. */
    private static final double COMPLIANCE_OVER_LIMIT = 1.05;

    private final SourceMeter meter;
    private final SourceFunction source;
    private final double level;
    private final double compliance;
    private final double endAtV;
    private final SamplingTimes times;
    private double rangeA;
    private double rangeV;
    private boolean ended;

    private HeldSource(
            SourceMeter meter,
            SourceFunction source,
            double level,
            double compliance,
            double endAtV,
            SamplingTimes times) {
        this.meter = meter;
        this.source = source;
        this.level = level;
        this.compliance = compliance;
        this.endAtV = endAtV;
        this.times = times;
    }

    /** A voltage, with the largest current for its compliance and range. */
    static HeldSource of(SourceMeter meter, Hold hold) {
        SamplingTimes times = SamplingTimes.ofHold(hold.atMost(), hold.lateInterval());
        return new HeldSource(
                meter,
                SourceFunction.VOLTAGE,
                hold.voltageV(),
                hold.largestCurrentA(),
                Double.POSITIVE_INFINITY,
                times);
    }

    /** A current, which ends where the voltage goes too far, at the latest at compliance. */
    static HeldSource of(SourceMeter meter, CurrentHold hold, double largestV) {
        SamplingTimes times = SamplingTimes.ofHold(hold.atMost(), hold.lateInterval());
        double compliance = Math.min(COMPLIANCE_OVER_LIMIT * hold.largestVoltageV(), largestV);
        return new HeldSource(
                meter, SourceFunction.CURRENT, hold.currentA(), compliance, hold.largestVoltageV(), times);
    }

    @Override
    public void begin(Cancel cancel) throws InstrumentException, Cancelled {
        boolean voltage = source == SourceFunction.VOLTAGE;
        meter.source(source, level, compliance, voltage, cancel);
        rangeA = meter.range(SourceFunction.CURRENT, voltage ? compliance : level, cancel);
        rangeV = meter.range(SourceFunction.VOLTAGE, voltage ? level : 0, cancel);
        meter.switchOn(cancel);
    }

    @Override
    public Optional<Duration> due(Duration elapsed) {
        return ended ? Optional.empty() : times.due(elapsed);
    }

    @Override
    public Optional<PolarizationPoint> measure(DoubleSupplier elapsedS, Cancel cancel)
            throws InstrumentException, Cancelled {
        Reading reading = meter.read(cancel);
        times.taken();
        boolean overflow = Reading.isOverflow(reading.voltageV()) || Reading.isOverflow(reading.currentA());
        double volts = clipped(reading.voltageV(), rangeV);
        double amperes = clipped(reading.currentA(), rangeA);
        ended = Math.abs(volts) > endAtV || (Double.isFinite(endAtV) && reading.isInCompliance());
        double share = Math.abs(amperes) / rangeA;
        PointStatus status = new PointStatus(
                false,
                overflow || reading.isInCompliance(),
                share < UNDERLOAD,
                share > NEAR_OVERLOAD,
                OptionalDouble.of(rangeA));
        return Optional.of(new PolarizationPoint(reading.timeS(), amperes, volts, status));
    }

    /** A value, or the end of the range where it is beyond that. */
    private static double clipped(double value, double range) {
        return Reading.isOverflow(value) ? Math.copySign(range, value) : value;
    }
}
