package org.electrolyst.drivers.frame;

import java.time.Instant;
import java.util.Optional;

/**
 * Cuts a stream of bytes into frames. However the bytes are grouped, the frames are the same; bytes that belong to no frame
 * are skipped and cost no frame after them; memory is bounded whatever comes. Confined to one thread.
 *
 * @param <F> frame
 */
public interface FrameReader<F> {
    /**
     * Takes the next bytes of the stream, one character each.
     *
     * @param at laboratory time at which they came
     */
    void add(Instant at, String bytes);

    /** The oldest frame that was not taken yet. */
    Optional<F> next();
}
