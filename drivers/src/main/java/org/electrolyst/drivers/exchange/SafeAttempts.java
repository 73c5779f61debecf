package org.electrolyst.drivers.exchange;

import java.util.Optional;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Brings an instrument into its safe state in a few attempts, whatever goes wrong, also on an interrupted thread. */
public final class SafeAttempts {
    private static final int ATTEMPTS = 3;

    private final Port port;
    private final String danger;
    private final String where;

    /**
     * For one instrument.
     *
     * @param danger what may be if nothing works, such as {@code stage may still heat or cool}
     * @param where the instrument and its port
     */
    public SafeAttempts(Port port, String danger, String where) {
        this.port = port;
        this.danger = danger;
        this.where = where;
    }

    /** One attempt. */
    @FunctionalInterface
    public interface Attempt {
        /** What the instrument confirms, in words; empty if it says that it is not safe. */
        Optional<String> run(Cancel never) throws InstrumentException, Cancelled;
    }

    /** Tries until the instrument confirms, the line is gone, or three attempts have failed. */
    public SafeState reach(Attempt attempt) {
        boolean interrupted = Thread.interrupted();
        try {
            return tryAll(attempt);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SafeState tryAll(Attempt attempt) {
        String trouble = "it was told " + ATTEMPTS + " times and does not say that it did so";
        for (int i = 0; i < ATTEMPTS && !port.isLost(); i++) {
            try {
                Optional<String> confirmed = attempt.run(new Cancel());
                if (confirmed.isPresent()) {
                    return new SafeState.Confirmed(confirmed.get());
                }
            } catch (InstrumentException e) {
                trouble = String.valueOf(e.getMessage());
            } catch (Cancelled e) {
                trouble = "the program was interrupted";
                break;
            }
        }
        if (port.isLost()) {
            trouble = "the line is gone";
        }
        return new SafeState.Unknown(danger + ": " + trouble + ". Switch " + where + " off by hand");
    }
}
