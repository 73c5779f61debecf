package org.electrolyst.acquisition.plan;

import java.util.List;
import org.electrolyst.acquisition.yaml.Problem;

/** What became of a text that should be a plan: the {@link Plan}, or everything that is wrong with it. */
public sealed interface PlanReading permits Plan, PlanReading.Rejected {
    /**
     * A text that is no plan that can run.
     *
     * @param problems in the order of the file, warnings included; at least one is an error
     */
    record Rejected(List<Problem> problems) implements PlanReading {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
                throw new IllegalArgumentException("a plan without errors is not rejected");
            }
        }
    }
}
