package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Holds a current and reads the voltage. */
public interface CurrentHolder extends Potentiostat {
    /** Starts holding; the cell is on until it ends. */
    Measurement<PolarizationPoint> start(CurrentHold hold, Cancel cancel) throws InstrumentException, Cancelled;
}
