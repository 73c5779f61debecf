package org.electrolyst.acquisition.engine;

import java.time.Duration;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.acquisition.step.Signals;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** What people ask of a run while it goes on. Any thread may ask; one control belongs to one run. */
public final class RunControl {
    private static final Duration PAUSE_GLANCE = Duration.ofMillis(50);

    private final Cancel stopNow = new Cancel();
    private final StatusKeeper keeper = new StatusKeeper();
    private volatile boolean stop;
    private volatile boolean paused;
    private boolean skipPossible;
    private boolean skip;

    /** Ends the run as soon as the point under way is stored, and at once where nothing is being measured. */
    public void stop() {
        stop = true;
    }

    /** Ends the run at once; the point under way is lost. */
    public void stopNow() {
        stop = true;
        stopNow.request();
    }

    /** Pauses before the next measurement: between steps, spectra and branches, never inside one. */
    public void pause() {
        paused = true;
    }

    /** Ends a pause. */
    public void resume() {
        paused = false;
    }

    /**
     * Cuts the rest or soak under way short.
     *
     * @return whether there is one; else nothing changes
     */
    public synchronized boolean skip() {
        skip = skipPossible;
        return skip;
    }

    /** Where the run stands. */
    public RunStatus status() {
        return keeper.status(paused, stop);
    }

    RunListener keeper() {
        return keeper;
    }

    private synchronized void offer(boolean possible) {
        skipPossible = possible;
        skip &= possible;
    }

    private synchronized boolean take() {
        boolean taken = skip;
        skip = false;
        return taken;
    }

    /** The same, as the engine's thread looks at it. */
    Signals signals() {
        return new Signals() {
            @Override
            public Cancel cancel() {
                return stopNow;
            }

            @Override
            public void throwIfStopped() throws Cancelled {
                if (stop) {
                    throw new Cancelled();
                }
                stopNow.throwIfRequested();
            }

            @Override
            public void awaitResumed() throws Cancelled {
                throwIfStopped();
                while (paused) {
                    stopNow.await(PAUSE_GLANCE);
                    throwIfStopped();
                }
            }

            @Override
            public void offerSkip(boolean possible) {
                offer(possible);
            }

            @Override
            public boolean takeSkip() {
                return take();
            }
        };
    }
}
