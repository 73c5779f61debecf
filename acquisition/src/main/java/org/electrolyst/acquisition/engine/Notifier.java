package org.electrolyst.acquisition.engine;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.acquisition.step.RunUpdate;

/**
 * Passes news on to listeners on a thread of its own, so that none of them can delay or break a run: what does not fit
 * into the queue is dropped and counted, and a listener that throws is not told again.
 */
final class Notifier implements RunListener, Closeable {
    private static final int CAPACITY = 4096;
    private static final int LAST_WORDS_MS = 2000;

    private final BlockingQueue<RunUpdate> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final List<RunListener> listeners;
    private final List<String> failures = new ArrayList<>();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread = new Thread(this::passOn, "electrolyst-news");

    Notifier(List<RunListener> listeners) {
        this.listeners = new ArrayList<>(listeners);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void told(RunUpdate update) {
        if (!queue.offer(update)) {
            dropped.incrementAndGet();
        }
    }

    private void passOn() {
        try {
            boolean over = false;
            while (!over) {
                RunUpdate update = queue.take();
                listeners.removeIf(listener -> !tell(listener, update));
                over = update instanceof RunUpdate.Ended;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tell(RunListener listener, RunUpdate update) {
        try {
            listener.told(update);
            return true;
        } catch (RuntimeException e) {
            synchronized (failures) {
                failures.add("a listener failed and is not told any more: " + e);
            }
            return false;
        }
    }

    /** What went wrong with listeners so far, for people. */
    List<String> complaints() {
        List<String> complaints;
        synchronized (failures) {
            complaints = new ArrayList<>(failures);
        }
        if (dropped.get() > 0) {
            complaints.add(dropped.get() + " updates were dropped because the listeners were too slow");
        }
        return complaints;
    }

    /** Waits until the last news is passed on, two seconds at most. */
    @Override
    public void close() {
        try {
            thread.join(LAST_WORDS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
