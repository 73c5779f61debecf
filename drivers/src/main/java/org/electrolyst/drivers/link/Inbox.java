package org.electrolyst.drivers.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.model.time.Arrival;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;

/** What a line brought and nobody took yet. The owner of the port puts in, its user takes out. */
final class Inbox implements Arrival {
    /** {@link Cancel} wakes nobody but its own waiters: a wait for bytes looks this often. */
    private static final Duration CANCEL_SLICE = Duration.ofMillis(20);

    private final int largestBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Deque<Received> waiting = new ArrayDeque<>();
    private int bytes;
    private Optional<LinkLost> lost = Optional.empty();

    Inbox(int largestBytes) {
        this.largestBytes = largestBytes;
    }

    /** Takes what came; more than the inbox can hold ends the line, since leaving bytes out would falsify what follows. */
    void put(Received received, String name) {
        lock.lock();
        try {
            bytes += received.bytes().length();
            if (bytes > largestBytes) {
                end(new LinkLost(
                        name + " sent more than " + largestBytes + " bytes that nobody took; check baud and device"));
            } else if (lost.isEmpty()) {
                waiting.add(received);
                something.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Marks the end of the line. The first reason stays. */
    void end(LinkLost why) {
        lock.lock();
        try {
            lost = lost.or(() -> Optional.of(why));
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<LinkLost> lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** The oldest bytes; once all are taken from a line that has ended, throws. */
    Optional<Received> poll() throws LinkLost {
        lock.lock();
        try {
            Optional<Received> next = Optional.ofNullable(waiting.poll());
            if (next.isEmpty() && lost.isPresent()) {
                throw new LinkLost(String.valueOf(lost.get().getMessage()), lost.get());
            }
            bytes -= next.map(r -> r.bytes().length()).orElse(0);
            return next;
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            waiting.clear();
            bytes = 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(Duration realTime, Cancel cancel) throws Cancelled {
        Deadline deadline = Deadline.in(realTime);
        lock.lock();
        try {
            while (waiting.isEmpty() && lost.isEmpty()) {
                cancel.throwIfRequested();
                if (deadline.hasPassed()) {
                    return false;
                }
                long slice = Math.min(CANCEL_SLICE.toNanos(), deadline.left().toNanos());
                long unused = something.awaitNanos(slice);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } finally {
            lock.unlock();
        }
    }
}
