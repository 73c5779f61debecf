package org.electrolyst.drivers.palmsens;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * What is known of the cell, and the way to switch it off: abort whatever runs, get in step, run the script {@code cell_off}.
 * A script that ends by an error skips its own last block, so this follows every error.
 */
final class CellOff {
    private static final int ATTEMPTS = 2;

    private final Dialogue dialogue;
    private Optional<Instant> offByItselfAt = Optional.empty();
    private boolean leftOnByError;

    CellOff(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** From now on a script may run; by {@code latest} it has ended and switched the cell off. */
    void scriptStarts(Instant latest) {
        offByItselfAt = Optional.of(latest);
    }

    /** The script ended and switched the cell off. */
    void scriptEnded() {
        offByItselfAt = Optional.empty();
    }

    /** The script ended by an error: what it did to the cell last stays. */
    void scriptBroke() {
        leftOnByError = true;
    }

    /** Switches the cell off and says what is known. Never throws, not even on an interrupted thread. */
    SafeState reach() {
        boolean interrupted = Thread.interrupted();
        try {
            return tryToReach(new Cancel());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SafeState tryToReach(Cancel never) {
        String trouble = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                switchOff(never);
                return new SafeState.Confirmed("cell off, confirmed by the device");
            } catch (LinkLost | NoReply e) {
                return unconfirmed(String.valueOf(e.getMessage()));
            } catch (InstrumentException e) {
                trouble = String.valueOf(e.getMessage());
            } catch (Cancelled e) {
                return unconfirmed("the program was interrupted");
            }
        }
        return unconfirmed(trouble);
    }

    private void switchOff(Cancel cancel) throws InstrumentException, Cancelled {
        if (leftOnByError) {
            dialogue.settle(cancel); // after an error the device ignores its input for a moment
        }
        try {
            abort(cancel);
        } catch (NoReply e) {
            dialogue.discard(); // perhaps only its answers get lost: cell_off may still reach it, and its answer
            // decides
        }
        runCellOff(cancel);
    }

    /** Runs the script that switches the cell off, on a device that is in step. */
    void runCellOff(Cancel cancel) throws InstrumentException, Cancelled {
        dialogue.send("e\ncell_off\n\n");
        String echo = dialogue.reply("cell_off", line -> line.startsWith("e"), cancel);
        String end = echo.equals("e") ? dialogue.reply("cell_off", line -> true, cancel) : echo;
        if (!end.isEmpty()) {
            dialogue.settle(cancel);
            throw new Rejected("the device at " + dialogue.port().name() + " answered cell_off with '" + end + "'");
        }
        offByItselfAt = Optional.empty();
        leftOnByError = false;
    }

    /** Ends whatever runs and reads what is left of it. */
    void abort(Cancel cancel) throws LinkLost, NoReply, Cancelled {
        dialogue.send("\n");
        dialogue.send("Z\n");
        String answer = dialogue.reply("Z", line -> line.startsWith("Z"), cancel);
        if (!answer.startsWith("Z!")) {
            String unused = dialogue.reply("Z", String::isEmpty, cancel);
        }
        dialogue.settle(cancel);
    }

    private SafeState unconfirmed(String trouble) {
        if (leftOnByError) {
            return new SafeState.Unknown("cell may be on, for its script broke off: " + trouble
                    + ". Disconnect the cell at " + dialogue.port().name() + " by hand");
        }
        if (offByItselfAt.isEmpty()) {
            return new SafeState.Confirmed("cell off: no script was running; " + trouble);
        }
        Instant until = offByItselfAt.get();
        return new SafeState.UnknownUntil(
                until,
                "cell state unknown until " + until.truncatedTo(ChronoUnit.SECONDS) + ", when its script has ended: "
                        + trouble);
    }
}
