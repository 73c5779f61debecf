package org.electrolyst.drivers.link;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.model.time.Deadline;

/**
 * Gives writes a deadline that the operating system does not give them: a write that still blocks then is given up and
 * its line closed, which frees the thread that is stuck in it.
 */
final class WriteWatchdog implements Closeable {
    private final String name;
    private final ExecutorService writer;

    WriteWatchdog(String name) {
        this.name = name;
        this.writer = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "write " + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs {@code write}, which tells whether it wrote everything.
     *
     * @throws LinkLost if it did not, or not before the deadline; {@code line} is closed then
     */
    void run(Callable<Boolean> write, Deadline deadline, Closeable line) throws LinkLost {
        Future<Boolean> done = submit(write);
        try {
            if (!done.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LinkLost(name + " takes no more bytes: its other end is gone");
            }
        } catch (TimeoutException e) {
            throw giveUp(line, new LinkLost(name + " did not take the bytes in time and was closed", e));
        } catch (ExecutionException e) {
            throw new LinkLost("writing to " + name + " failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp(line, new LinkLost("writing to " + name + " was interrupted; it was closed", e));
        }
    }

    private Future<Boolean> submit(Callable<Boolean> write) throws LinkLost {
        try {
            return writer.submit(write);
        } catch (java.util.concurrent.RejectedExecutionException e) {
            throw new LinkLost(name + " is closed", e);
        }
    }

    private static LinkLost giveUp(Closeable line, LinkLost why) {
        try {
            line.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    /** Takes no more writes. */
    @Override
    public void close() {
        writer.shutdown();
    }
}
