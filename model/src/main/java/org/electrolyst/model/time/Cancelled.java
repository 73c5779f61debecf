package org.electrolyst.model.time;

/** The work was cancelled on request. */
public final class Cancelled extends Exception {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled");
    }
}
