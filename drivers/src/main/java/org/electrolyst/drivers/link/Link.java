package org.electrolyst.drivers.link;

import java.io.Closeable;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.model.time.Deadline;

/** A line that carries bytes both ways. One thread may read while another writes; any thread may close. */
public interface Link extends Closeable {
    /**
     * Reads what is there, waiting for the first byte at most until {@code deadline}.
     *
     * @return how many bytes were read; 0 if none came
     * @throws LinkLost if the line is gone or was closed
     */
    int read(byte[] into, Deadline deadline) throws LinkLost;

    /**
     * Writes all of {@code bytes}.
     *
     * @throws LinkLost if the line is gone, or does not take the bytes before the deadline: then it is closed, for nobody
     *     can tell how many went out
     */
    void write(byte[] bytes, Deadline deadline) throws LinkLost;

    /** Closes it and frees whoever reads or writes. Closing again changes nothing. */
    @Override
    void close();
}
