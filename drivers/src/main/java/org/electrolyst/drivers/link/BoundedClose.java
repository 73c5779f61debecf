package org.electrolyst.drivers.link;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Closes things once, each on a thread of its own, and goes on when one of them hangs. */
final class BoundedClose {
    private final String name;
    private final Duration limit;
    private final AtomicBoolean begun = new AtomicBoolean();

    BoundedClose(String name, Duration limit) {
        this.name = name;
        this.limit = limit;
    }

    /** Closes all in order. The limit is for all of them together. Later calls do nothing. */
    void run(List<? extends Closeable> things) {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        long limitNanos = limit.toNanos() / things.size();
        for (Closeable thing : things) {
            closeWithin(thing, limitNanos);
        }
    }

    private void closeWithin(Closeable thing, long nanos) {
        CountDownLatch done = new CountDownLatch(1);
        Thread closer = new Thread(() -> close(thing, done), name);
        closer.setDaemon(true);
        closer.start();
        try {
            boolean unused = done.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Closeable thing, CountDownLatch done) {
        try {
            thing.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // ends this thread only; its handler reports it
        } finally {
            done.countDown();
        }
    }
}
