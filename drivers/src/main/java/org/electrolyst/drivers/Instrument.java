package org.electrolyst.drivers;

import java.io.Closeable;
import java.util.List;
import org.electrolyst.model.measurement.LinkBytes;

/** An instrument on a line. One thread uses it at a time. */
public interface Instrument extends Closeable {
    /** What it says it is. */
    Identity identity();

    /** Brings it into its safe state and says what is verified. Works in whatever state the line is; never throws. */
    SafeState makeSafe();

    /** Bytes that went over its line since the last call. */
    List<LinkBytes> takeLinkBytes();

    /** Gives the line free, at most within two seconds. Does not change the state of the device: {@link #makeSafe} does. */
    @Override
    void close();
}
