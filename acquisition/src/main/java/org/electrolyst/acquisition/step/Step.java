package org.electrolyst.acquisition.step;

import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/** One kind of step, ready to be carried out. */
@FunctionalInterface
interface Step {
    /** Measures until the step is done. The cell is off afterwards, whichever way this ends. */
    void execute(Session session) throws InstrumentException, StoreException, StepFailed, Cancelled;
}
