package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Measures impedance under an alternating current. */
public interface GalvanostaticImpedanceSource extends Potentiostat {
    /** Starts a spectrum; the cell is on until it ends. */
    Measurement<ImpedancePoint> start(GalvanostaticSweep sweep, Cancel cancel) throws InstrumentException, Cancelled;
}
