package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Malformed;

/**
 * The points of one technique of a script that have arrived and were not taken.
 *
 * @param <P> its points
 */
final class Series<P> {
    /** Makes a point of a data package that came so long after the series began, s of laboratory time. */
    @FunctionalInterface
    interface Decoder<P> {
        P point(double sinceBeginS, DataPackage data) throws Malformed, DeviceFault;
    }

    private final Technique technique;
    private final int expected;
    private final Decoder<P> decoder;
    private final List<P> waiting = new ArrayList<>();
    private Optional<Instant> began = Optional.empty();
    private int count;

    /**
     * Begins empty.
     *
     * @param expected how many points there must be at the end; 0 if any number is right
     */
    Series(Technique technique, int expected, Decoder<P> decoder) {
        this.technique = technique;
        this.expected = expected;
        this.decoder = decoder;
    }

    Technique technique() {
        return technique;
    }

    /** Its time counts from now, unless it counts already. */
    void begin(Instant at) {
        began = began.or(() -> Optional.of(at));
    }

    void add(Instant at, DataPackage data) throws Malformed, DeviceFault {
        begin(at);
        double sinceBeginS = Duration.between(began.orElse(at), at).toNanos() / 1e9;
        waiting.add(decoder.point(sinceBeginS, data));
        count++;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<P> take() {
        List<P> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    void requireComplete() throws Malformed {
        if (count < expected) {
            throw new Malformed("it ended after " + count + " of " + expected + " points");
        }
    }
}
