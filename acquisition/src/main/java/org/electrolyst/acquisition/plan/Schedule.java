package org.electrolyst.acquisition.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.run.PlannedStep;

/** The steps of a plan in the order of execution, as they are found. Confined to one thread. */
final class Schedule {
    /** Far more than a laboratory can measure, and few enough for any memory. */
    static final int MOST_STEPS = 10_000;

    private final List<ScheduledStep> steps = new ArrayList<>();
    private Optional<TemperatureStep> at = Optional.empty();
    private double hottestK;
    private boolean overflowed;

    /** Changes the temperature, unless it is there already. */
    void goTo(TemperatureStep target) {
        boolean isThere = at.isPresent() && at.get().targetK() == target.targetK();
        at = Optional.of(target);
        hottestK = Math.max(hottestK, target.targetK());
        if (!isThere) {
            add(target);
        }
    }

    /** Adds a step at the present temperature; nothing once there are too many. */
    void add(StepSettings settings) {
        if (steps.size() >= MOST_STEPS) {
            overflowed = true;
            return;
        }
        OptionalDouble temperature = at.map(t -> OptionalDouble.of(t.targetK())).orElseGet(OptionalDouble::empty);
        steps.add(new ScheduledStep(
                new PlannedStep(steps.size() + 1, settings.kind(), settings.description(), temperature), settings, at));
    }

    boolean hasOverflowed() {
        return overflowed;
    }

    /** Whether the cell was hotter before than it is now. */
    boolean wasHotter() {
        return at.isPresent() && hottestK > at.get().targetK();
    }

    List<ScheduledStep> steps() {
        return List.copyOf(steps);
    }
}
