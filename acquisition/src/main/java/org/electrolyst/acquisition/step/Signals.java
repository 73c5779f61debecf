package org.electrolyst.acquisition.step;

import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** What people ask of a run while it goes on, as the engine's thread looks at it. */
public interface Signals {
    /** Breaks off whatever is under way. */
    Cancel cancel();

    /** Called where every point that has been measured is stored. */
    void throwIfStopped() throws Cancelled;

    /**
     * Called between steps and between the measurements of a step, with the cell off: waits while the run is paused.
     */
    void awaitResumed() throws Cancelled;

    /** Says whether what is under way is a wait that may be cut short. */
    void offerSkip(boolean possible);

    /** Whether someone asked to cut the present wait short; asking is used up by that. */
    boolean takeSkip();
}
