package org.electrolyst.app.measure;

import java.io.Closeable;
import org.electrolyst.acquisition.plan.PlannedInstrument;
import org.electrolyst.model.time.LabTime;

/** Where a plan is carried out: its time, and the lines to its instruments. */
public interface Laboratory extends Closeable {
    /** Time that plans and stamps live in. */
    LabTime time();

    /** Address of the line to the potentiostat of a plan. */
    String potentiostatAddress(PlannedInstrument potentiostat);

    /** Address of the line to the temperature stage of a plan. */
    String stageAddress(PlannedInstrument stage);

    /** Whether the instruments are simulated: what they give is never to be mistaken for a measurement. */
    boolean isSimulated();

    @Override
    void close();
}
