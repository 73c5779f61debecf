package org.electrolyst.drivers.stage;

import org.electrolyst.drivers.Instrument;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A stage that heats or cools a sample. */
public interface TemperatureStage extends Instrument {
    /** What this model can do. */
    StageLimits limits();

    /** Its temperature and state now. */
    StageReading read(Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Starts towards a temperature, from whatever state, and holds it once reached.
     *
     * @param targetK K
     * @param rateKPerS magnitude of the rate, K/s
     */
    void ramp(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Starts towards a temperature that is held once reached, though nobody may ask the stage again. A stage whose ramps the
     * program leads goes there at its own speed.
     *
     * @param targetK K
     * @param rateKPerS magnitude of the rate where the stage keeps it by itself, K/s
     */
    default void leaveAt(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        ramp(targetK, rateKPerS, cancel);
    }

    /** Holds the present temperature. */
    void hold(Cancel cancel) throws InstrumentException, Cancelled;
}
