package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Holds a voltage and reads the current. */
public interface VoltageHolder extends Potentiostat {
    /** Starts holding; the cell is on until it ends. */
    Measurement<PolarizationPoint> start(Hold hold, Cancel cancel) throws InstrumentException, Cancelled;
}
