package org.electrolyst.app.measure;

import org.electrolyst.acquisition.plan.PlannedInstrument;
import org.electrolyst.model.time.LabTime;

/** The instruments behind the ports that the plan names. */
public record RealLaboratory(LabTime time) implements Laboratory {
    @Override
    public String potentiostatAddress(PlannedInstrument potentiostat) {
        return potentiostat.port();
    }

    @Override
    public String stageAddress(PlannedInstrument stage) {
        return stage.port();
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public void close() {
        // Holds nothing: whoever opens a port closes it.
    }
}
