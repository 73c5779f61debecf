package org.electrolyst.acquisition.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.acquisition.step.RunUpdate;
import org.electrolyst.model.run.PlannedStep;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;

/** Keeps where a run stands. Told by the engine's thread, asked by any. */
final class StatusKeeper implements RunListener {
    private final Map<SeriesKey, Long> points = new HashMap<>();
    private RunState state = RunState.RUNNING;
    private Optional<PlannedStep> step = Optional.empty();
    private String doing = "";
    private OptionalDouble temperatureK = OptionalDouble.empty();

    @Override
    public synchronized void told(RunUpdate update) {
        if (update instanceof RunUpdate.StepBegan began) {
            step = Optional.of(began.step());
            doing = began.step().description();
        } else if (update instanceof RunUpdate.Doing busy) {
            doing = busy.words();
        } else if (update instanceof RunUpdate.Temperature reading) {
            temperatureK = OptionalDouble.of(reading.temperatureK());
        } else if (update instanceof RunUpdate.Stored stored && stored.series().role() != SeriesRole.TEMPERATURE) {
            points.put(stored.series(), stored.points());
        } else if (update instanceof RunUpdate.Ended ended) {
            state = ended.state();
            doing = ended.message();
        }
    }

    synchronized RunStatus status(boolean paused, boolean stopping) {
        long all = points.values().stream().mapToLong(Long::longValue).sum();
        return new RunStatus(state, step, doing, all, temperatureK, paused, stopping);
    }
}
