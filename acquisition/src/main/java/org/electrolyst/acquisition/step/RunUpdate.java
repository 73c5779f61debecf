package org.electrolyst.acquisition.step;

import org.electrolyst.model.run.PlannedStep;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;

/** News of a run. */
public sealed interface RunUpdate {
    /**
     * A step begins.
     *
     * @param step which
     * @param attempt at it, from 1
     */
    record StepBegan(PlannedStep step, int attempt) implements RunUpdate {}

    /** A step came to its end. */
    record StepEnded(StepKey step, StepOutcome outcome) implements RunUpdate {}

    /**
     * Points were stored.
     *
     * @param series where
     * @param points how many it holds now
     */
    record Stored(SeriesKey series, long points) implements RunUpdate {}

    /** The stage was read. */
    record Temperature(double temperatureK) implements RunUpdate {}

    /** An event was stored. */
    record Happened(RunEvent event) implements RunUpdate {}

    /** What the step is busy with, for people. */
    record Doing(String words) implements RunUpdate {}

    /**
     * The run is over; the last news.
     *
     * @param state how it ended
     * @param message why, for people
     */
    record Ended(RunState state, String message) implements RunUpdate {}
}
