package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.acquisition.yaml.Problem;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.model.sample.Sample;

/**
 * A measurement from start to end, checked against the limits of its instruments.
 *
 * @param name for people
 * @param sample with its cell
 * @param cellNotes what else the plan says of the cell, in its own words, by key, in the order of the file
 * @param potentiostat that measures
 * @param stage that holds the temperature
 * @param limits that nothing may exceed
 * @param safeState what the stage does when the run ends, whichever way
 * @param mainsHz frequency of the mains, 50 Hz or 60 Hz
 * @param steps in the order of execution, numbered from 1; loops are unrolled
 * @param recipe name of the analysis after the run
 * @param reportFile name of the report after the run, without folders
 * @param warnings reasons for doubt, in the order of the file
 * @param source the file as read
 */
public record Plan(
        String name,
        Sample sample,
        Map<String, String> cellNotes,
        PlannedInstrument potentiostat,
        Optional<PlannedInstrument> stage,
        PlanLimits limits,
        SafeStatePolicy safeState,
        double mainsHz,
        List<ScheduledStep> steps,
        Optional<String> recipe,
        Optional<String> reportFile,
        List<Problem> warnings,
        PlanSource source)
        implements PlanReading {
    public Plan {
        // Map.copyOf would lose the order of the file.
        cellNotes = Collections.unmodifiableMap(new LinkedHashMap<>(cellNotes));
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).planned().number() != i + 1) {
                throw new IllegalArgumentException("steps are numbered from 1 without gaps");
            }
        }
    }

    /**
     * How long each step takes if the conditions that end steps are met as late as they may be: laboratory time, in the
     * order of the steps.
     *
     * @param limits of the potentiostat
     */
    public List<Duration> expectedDurations(PotentiostatLimits limits) {
        List<Duration> durations = new ArrayList<>();
        Pace pace = Pace.inRoom(limits.impedance(), mainsHz);
        for (ScheduledStep step : steps) {
            durations.add(step.settings().expected(pace));
            pace = pace.after(step.planned().temperatureK());
        }
        return List.copyOf(durations);
    }
}
