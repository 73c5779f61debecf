package org.electrolyst.acquisition.step;

/** Someone who wants to know how a run goes. Told only what is already stored. */
@FunctionalInterface
public interface RunListener {
    /** Takes news. */
    void told(RunUpdate update);
}
