package org.electrolyst.drivers.property;

import java.time.Duration;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * How a protocol reads and writes one number, in the instrument's own unit.
 *
 * @param <A> where the protocol has it: a command, a register, a mnemonic
 */
public interface Access<A> {
    /**
     * Reads a finite number.
     *
     * @throws DeviceFault if the instrument says that it has none, as with an open sensor
     * @throws Rejected if the instrument refuses
     */
    double read(A at, Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Writes a number, rounded as the protocol does.
     *
     * @throws Rejected if the instrument refuses
     * @throws NoReply if it should answer and did not, so that nobody knows whether it was done
     * @throws Malformed the same, if its answer was broken
     */
    void write(A at, double value, Cancel cancel) throws InstrumentException, Cancelled;

    /** Lets so much real time pass before the next request. */
    void pause(Duration atLeast);

    /** The address of the port, for messages. */
    String portName();
}
