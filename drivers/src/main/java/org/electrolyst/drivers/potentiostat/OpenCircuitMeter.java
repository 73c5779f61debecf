package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Reads the voltage of the open cell. */
public interface OpenCircuitMeter extends Potentiostat {
    /** Starts reading; the cell stays off. */
    Measurement<VoltagePoint> start(OpenCircuit rest, Cancel cancel) throws InstrumentException, Cancelled;
}
