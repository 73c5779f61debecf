package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Lets the voltage rise or fall evenly and reads the current. */
public interface VoltageSweeper extends Potentiostat {
    /** Starts the sweep; the cell is on until it ends. */
    Measurement<PolarizationPoint> start(LinearSweep sweep, Cancel cancel) throws InstrumentException, Cancelled;
}
