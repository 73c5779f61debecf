package org.electrolyst.acquisition.step;

import java.util.Optional;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;

/** What stays the same during a run. */
record RunContext(
        Plan plan,
        Bench bench,
        Optional<StageLine> stage,
        RunWriter writer,
        LinkLog links,
        LabTime time,
        Signals signals,
        RunListener listener) {
    void event(RunEvent event) throws StoreException {
        writer.event(event);
        listener.told(new RunUpdate.Happened(event));
    }

    /** What neither plan nor potentiostat lets the cell exceed, A. */
    double largestCurrentA() {
        double ofPotentiostat = bench.potentiostat().limits().largestCurrentA();
        return Math.min(ofPotentiostat, plan.limits().currentA().orElse(ofPotentiostat));
    }
}
