package org.electrolyst.acquisition.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.run.PlannedStep;
import org.electrolyst.model.run.RunState;

/**
 * Where a run stands.
 *
 * @param state running, or how it ended
 * @param step under way, or the last one; empty before the first
 * @param doing what it is busy with, for people
 * @param points stored so far, temperatures not counted
 * @param temperatureK last reading of the stage, K; empty where there is none
 * @param paused whether it is, or will be at the next opportunity
 * @param stopping whether a stop was asked for
 */
public record RunStatus(
        RunState state,
        Optional<PlannedStep> step,
        String doing,
        long points,
        OptionalDouble temperatureK,
        boolean paused,
        boolean stopping) {}
