package org.electrolyst.drivers.potentiostat;

import java.time.Duration;
import org.electrolyst.drivers.Instrument;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * A potentiostat with a frequency response analyser. At most one measurement is under way; starting another before it is
 * closed is a mistake of the caller. Every measurement ends with the cell off, whichever way it ends.
 */
public interface Potentiostat extends Instrument {
    /** What this model can do. */
    PotentiostatLimits limits();

    /** How well it measures. */
    MeterAccuracy accuracy();

    /** How long a sweep takes, in laboratory time. */
    Duration estimate(Sweep sweep);

    /** Starts an impedance spectrum; the cell is on until it ends. */
    Measurement<ImpedancePoint> start(Sweep sweep, Cancel cancel) throws InstrumentException, Cancelled;

    /** Starts reading the voltage of the open cell. */
    Measurement<VoltagePoint> start(OpenCircuit rest, Cancel cancel) throws InstrumentException, Cancelled;

    /** Starts holding a voltage; the spectrum under bias follows in the same device script. */
    HoldMeasurement start(Hold hold, Cancel cancel) throws InstrumentException, Cancelled;
}
