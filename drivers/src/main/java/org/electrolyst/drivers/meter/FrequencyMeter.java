package org.electrolyst.drivers.meter;

import java.time.Duration;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** An instrument on its line that measures impedance at one frequency after the other. */
public interface FrequencyMeter {
    /** Its line. */
    Port port();

    /**
     * Sets it up for a sweep and connects the cell.
     *
     * @param biasV direct voltage of the sweep, V
     */
    void prepare(Sweep sweep, double biasV, Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Goes to a frequency.
     *
     * @return how long it needs to settle there; laboratory time
     */
    Duration go(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Lets it measure.
     *
     * @return how long that takes; laboratory time
     */
    Duration trigger(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled;

    /** What it has measured, which may take some more time. */
    MeasuredImpedance fetch(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled;

    /** Takes bias and signal from the cell and says what is known then; never throws. */
    SafeState switchOff();
}
