package org.electrolyst.app.measure;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the work when the process is told to end (Ctrl-C, a termination signal, a log-out): the work is stopped, and the
 * process goes on until all is in order, such as the instruments safe and the end written.
 */
public final class StopOnSignal {
    /** What to say where instruments are switched off. */
    public static final String INSTRUMENTS_LATE =
            "the instruments did not confirm their safe state in time; look at them";

    /** Switching off over two dead lines takes less; the system kills a process that takes much longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private StopOnSignal(Runnable stop, PrintStream err, String ifLate) {
        hook = new Thread(() -> stopAndWait(stop, err, ifLate), "stop-on-signal");
    }

    /**
     * From now on {@code stop} is called when the process is told to end, which then waits for {@link #disarm}.
     *
     * @param err for last words
     * @param ifLate said if that takes too long
     */
    public static StopOnSignal arm(Runnable stop, PrintStream err, String ifLate) {
        StopOnSignal armed = new StopOnSignal(stop, err, ifLate);
        Runtime.getRuntime().addShutdownHook(armed.hook);
        return armed;
    }

    private void stopAndWait(Runnable stop, PrintStream err, String ifLate) {
        stop.run();
        try {
            boolean inTime = over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                err.println("electrolyst: " + ifLate);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is over: the process may end. */
    public void disarm() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook has done its work.
            return;
        }
    }
}
