package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Holds a voltage and measures impedance under it, in one go: the voltage never drops between. */
public interface BiasedImpedanceSource extends Potentiostat {
    /**
     * Starts holding; the cell is on until the spectrum ends.
     *
     * @param underBias follows the hold; its dc is ignored
     */
    HoldMeasurement start(Hold hold, Sweep underBias, Cancel cancel) throws InstrumentException, Cancelled;
}
