package org.electrolyst.model.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request to stop, given once and for good. Any thread may ask or listen. */
public final class Cancel {
    private final CountDownLatch requested = new CountDownLatch(1);

    /** Asks for a stop. Asking again changes nothing. */
    public void request() {
        requested.countDown();
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Does nothing until a stop was asked for, then throws. */
    public void throwIfRequested() throws Cancelled {
        if (isRequested()) {
            throw new Cancelled();
        }
    }

    /**
     * Waits up to {@code limit} of real time.
     *
     * @throws Cancelled as soon as a stop is asked for, or the waiting thread is interrupted
     */
    public void await(Duration limit) throws Cancelled {
        try {
            if (requested.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS)) {
                throw new Cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }
}
