package org.electrolyst.drivers.exchange;

import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;

/** Failures that say what became of the cell. */
public final class Failed {
    private Failed() {}

    /** The same failure, with what is known of the cell after it. */
    public static InstrumentException with(InstrumentException failure, SafeState cell) {
        String words = failure.getMessage() + "; " + cell.words();
        if (failure instanceof LinkLost) {
            return new LinkLost(words, failure);
        }
        if (failure instanceof NoReply) {
            return new NoReply(words, failure);
        }
        if (failure instanceof Malformed) {
            return new Malformed(words, failure);
        }
        if (failure instanceof Rejected) {
            return new Rejected(words, failure);
        }
        if (failure instanceof OutcomeUnknown) {
            return new OutcomeUnknown(words, failure);
        }
        return new DeviceFault(words, failure);
    }
}
