package org.electrolyst.store.run;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.run.PlanFile;
import org.electrolyst.model.run.PlannedStep;

/**
 * A measurement that is about to begin.
 *
 * @param sampleId a saved sample, if the data belong to one
 * @param startedAt laboratory time
 * @param plan what is to be done; the run is called as the plan is
 * @param softwareVersion version of the program that measures
 * @param instruments that take part; no two of one role
 * @param steps all steps of the plan in the order of execution, numbered from 1
 */
public record NewRun(
        Optional<String> sampleId,
        Instant startedAt,
        PlanFile plan,
        String softwareVersion,
        List<InstrumentRecord> instruments,
        List<PlannedStep> steps) {
    public NewRun {
        instruments = List.copyOf(instruments);
        steps = List.copyOf(steps);
        Set<String> roles = new HashSet<>();
        for (InstrumentRecord instrument : instruments) {
            if (!roles.add(instrument.role())) {
                throw new IllegalArgumentException("two instruments are the " + instrument.role());
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).number() != i + 1) {
                throw new IllegalArgumentException("step " + (i + 1) + " of the plan has number "
                        + steps.get(i).number());
            }
        }
    }
}
