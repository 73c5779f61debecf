package org.electrolyst.acquisition.step;

import java.util.Optional;
import org.electrolyst.acquisition.plan.PlanLimits;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;

/** What stays the same during a run. */
record RunContext(
        Bench bench,
        Optional<StageLine> stage,
        PlanLimits limits,
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
        return Math.min(ofPotentiostat, limits.currentA().orElse(ofPotentiostat));
    }
}
