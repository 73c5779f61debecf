package org.electrolyst.app.measure;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.PlannedInstrument;
import org.electrolyst.acquisition.step.Bench;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.registry.StageDrivers;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** The instruments of a plan, connected: both or none. Closing gives their ports free. */
public final class ConnectedBench implements Closeable {
    private final Potentiostat potentiostat;
    private final Optional<TemperatureStage> stage;

    private ConnectedBench(Potentiostat potentiostat, Optional<TemperatureStage> stage) {
        this.potentiostat = potentiostat;
        this.stage = stage;
    }

    /** Connects the instruments of a plan and verifies what they are. */
    public static ConnectedBench connect(Plan plan, Laboratory laboratory, Cancel cancel)
            throws InstrumentException, Cancelled {
        PlannedInstrument planned = plan.potentiostat();
        Potentiostat potentiostat = PotentiostatDrivers.find(planned.driver())
                .orElseThrow()
                .connect(planned.model(), laboratory.potentiostatAddress(planned), laboratory.time(), cancel);
        boolean complete = false;
        try {
            Optional<TemperatureStage> stage = Optional.empty();
            if (plan.stage().isPresent()) {
                stage = Optional.of(connectStage(plan.stage().get(), laboratory, cancel));
            }
            complete = true;
            return new ConnectedBench(potentiostat, stage);
        } finally {
            if (!complete) {
                potentiostat.close();
            }
        }
    }

    private static TemperatureStage connectStage(PlannedInstrument planned, Laboratory laboratory, Cancel cancel)
            throws InstrumentException, Cancelled {
        return StageDrivers.find(planned.driver())
                .orElseThrow()
                .connect(planned.model(), laboratory.stageAddress(planned), laboratory.time(), cancel);
    }

    /** The instruments, for the engine. */
    public Bench bench() {
        return new Bench(potentiostat, stage);
    }

    /** The instruments, for the database. */
    public List<InstrumentRecord> records() {
        List<InstrumentRecord> records = new ArrayList<>();
        records.add(record("potentiostat", potentiostat.identity(), Optional.of(potentiostat.accuracy())));
        stage.ifPresent(s -> records.add(record("stage", s.identity(), Optional.empty())));
        return records;
    }

    private static InstrumentRecord record(String role, Identity identity, Optional<MeterAccuracy> accuracy) {
        return new InstrumentRecord(
                role,
                identity.driver(),
                identity.model(),
                identity.serialNumber(),
                identity.firmware(),
                identity.port(),
                accuracy);
    }

    @Override
    public void close() {
        potentiostat.close();
        stage.ifPresent(TemperatureStage::close);
    }
}
