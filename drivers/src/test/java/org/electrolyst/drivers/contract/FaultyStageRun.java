package org.electrolyst.drivers.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.Instrument;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.StageCase;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.fault.Cable;
import org.electrolyst.fixtures.fault.Fault;
import org.electrolyst.fixtures.fault.FaultyWire;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.wire.MemoryWire;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * One reference run of a stage over a line with a fault: connect, read, ramp, read on the way, become safe. What fails is
 * left, and the next thing is tried, as long as the line is there. Then the cable is put into a sound line, and the stage is
 * made safe over that.
 */
final class FaultyStageRun {
    private static final int CONNECTS = 5;
    private static final double CELL_STEP_K = 2e-3;

    private final StageCase stage;
    private final SimulatedLab lab =
            SimulatedLab.stepped(SimulatedBench.CELL, Instant.parse("2026-01-01T08:00:00Z"), 1);
    private final Cable cable = new Cable("memory");
    private final Cancel never = new Cancel();
    private final List<InstrumentException> failures = new ArrayList<>();
    private boolean stageOn;
    private int readings;
    private int wrong;
    private Optional<SafeState> afterReconnect = Optional.empty();

    private FaultyStageRun(StageCase stage) {
        this.stage = stage;
    }

    /**
     * Runs it.
     *
     * @param again the same stage, for the sound line
     */
    static FaultyStageRun of(StageCase stage, StageCase again, Fault fromDevice, Fault toDevice) throws Cancelled {
        FaultyStageRun run = new FaultyStageRun(stage);
        try (SimulatedLab lab = run.lab) {
            lab.listen(run::note);
            lab.add(run.cable, stage.healthy());
            MemoryWire line = new MemoryWire("faulty");
            run.cable.plugInto(new FaultyWire(line, fromDevice, toDevice));
            run.connect(run.stage, line, run.failures).ifPresent(run::measure);
            MemoryWire sound = new MemoryWire("sound");
            run.cable.plugInto(sound);
            run.afterReconnect = run.connect(again, sound, new ArrayList<>()).map(Instrument::makeSafe);
        }
        return run;
    }

    private void note(StateChange change) {
        stageOn = change instanceof StateChange.Stage s ? !s.state().equals("stopped") : stageOn;
    }

    private Optional<TemperatureStage> connect(StageCase wanted, MemoryWire line, List<InstrumentException> trouble)
            throws Cancelled {
        for (int i = 0; i < CONNECTS && !line.isClosed(); i++) {
            try {
                Port port = Port.over(SimulatedLine.link(line), line.address(), lab);
                return Optional.of(wanted.driver().connect(wanted.model(), port, lab, never));
            } catch (InstrumentException e) {
                trouble.add(e);
            }
        }
        return Optional.empty();
    }

    private void measure(TemperatureStage connected) {
        attempt(() -> read(connected));
        attempt(() -> connected.ramp(323.15, 5.0 / 60, never));
        for (int i = 0; i < 3; i++) {
            attempt(() -> {
                lab.await(Duration.ofSeconds(20), never);
                read(connected);
            });
        }
        SafeState unused = connected.makeSafe();
        connected.close();
    }

    private interface Attempt {
        void run() throws InstrumentException, Cancelled;
    }

    private void attempt(Attempt attempt) {
        if (failures.stream().noneMatch(LinkLost.class::isInstance)) {
            try {
                attempt.run();
            } catch (InstrumentException e) {
                failures.add(e);
            } catch (Cancelled e) {
                throw new AssertionError(e);
            }
        }
    }

    private void read(TemperatureStage connected) throws InstrumentException, Cancelled {
        double truthK = lab.cellTemperatureK();
        double readK = connected.read(never).temperatureK();
        readings++;
        if (Math.abs(readK - truthK) > stage.resolutionK() + CELL_STEP_K) {
            wrong++;
        }
    }

    List<InstrumentException> failures() {
        return failures;
    }

    int readings() {
        return readings;
    }

    /** Readings that were returned and are not the temperature. */
    int wrong() {
        return wrong;
    }

    /** Whether the stage was made safe over the sound line, confirmed, and is so. */
    boolean isSafe() {
        return !stageOn
                && afterReconnect.filter(SafeState.Confirmed.class::isInstance).isPresent();
    }

    @Override
    public String toString() {
        return stage + ": " + readings + " readings, " + wrong + " wrong, failures " + failures + ", safe state "
                + afterReconnect + ", on " + stageOn;
    }
}
