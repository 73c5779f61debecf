package org.electrolyst.drivers.exchange;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.electrolyst.drivers.frame.FrameReader;

/**
 * A request and what its answer looks like.
 *
 * @param words what is asked, for messages
 * @param bytes what is sent, one character each
 * @param reader makes what finds frames in the answer
 * @param answers whether a frame is of the shape of the answer. The tighter, the better: nothing else tells a late answer to
 *     another request from the right one
 * @param ignored whether a frame may come before the answer, such as an echo or an empty line
 * @param <F> frame
 */
public record Question<F>(
        String words, String bytes, Supplier<FrameReader<F>> reader, Predicate<F> answers, Predicate<F> ignored) {}
