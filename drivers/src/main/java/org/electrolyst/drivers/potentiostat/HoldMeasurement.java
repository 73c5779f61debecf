package org.electrolyst.drivers.potentiostat;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A voltage held, with the spectrum under bias that follows it: the bias never drops between. */
public interface HoldMeasurement extends Measurement<PolarizationPoint> {
    /** Ends the hold early if it still lasts, and goes on with the spectrum under bias. */
    Measurement<ImpedancePoint> spectrumUnderBias(Cancel cancel) throws InstrumentException, Cancelled;
}
