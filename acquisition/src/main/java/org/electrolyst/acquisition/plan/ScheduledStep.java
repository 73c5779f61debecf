package org.electrolyst.acquisition.plan;

import java.util.Optional;
import org.electrolyst.model.run.PlannedStep;

/**
 * A step at its place in the order of execution.
 *
 * @param planned its number, kind and description
 * @param settings what it does
 * @param at the temperature that it is done at, and how to get there if the stage is elsewhere; empty where the plan sets
 *     none. For a change of temperature that change itself
 */
public record ScheduledStep(PlannedStep planned, StepSettings settings, Optional<TemperatureStep> at) {}
