package org.electrolyst.drivers.contract;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.electrolyst.drivers.cases.PotentiostatCase;
import org.electrolyst.drivers.cases.StageCase;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.Maker;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.emstat.EmStatErrors;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.emstat.EmStatOptions;
import org.electrolyst.fixtures.sim.wire.Wire;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A laboratory in stepped time with the instruments that a test adds, and what they did. */
public final class SimulatedBench implements AutoCloseable {
    static final SimulatedCell CELL = new SimulatedCell(
            CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(10e-3, Dimension.LENGTH)),
            SimulatedMaterials.find("MOF-688").orElseThrow(),
            Electrodes.REVERSIBLE,
            Leads.NONE);

    private static final Duration GLANCE = Duration.ofSeconds(5);

    public final SimulatedLab lab = SimulatedLab.stepped(CELL, Instant.parse("2026-01-01T08:00:00Z"), 1);
    public final List<StateChange> changes = new CopyOnWriteArrayList<>();
    public final Cancel never = new Cancel();
    private final SimulatedLine line;
    private Wire wire;

    /** With instruments on lines of one kind. */
    public SimulatedBench(SimulatedLine line) {
        this.line = line;
        lab.listen(changes::add);
    }

    Potentiostat potentiostat(EmStatOptions options) throws Exception {
        lab.addEmStat(newWire(), EmStatModel.EMSTAT4_LR, EmStatErrors.NONE, options);
        var driver = PotentiostatDrivers.find("palmsens").orElseThrow();
        Port port = line.open(wire, driver.lineSettings("emstat4-lr"), lab);
        return driver.connect("emstat4-lr", port, lab, never);
    }

    /** Adds a potentiostat and connects it. */
    public Potentiostat potentiostat(PotentiostatCase wanted) throws Exception {
        lab.add(newWire(), wanted.healthy());
        Port port = line.open(wire, wanted.driver().lineSettings(wanted.model()), lab);
        return wanted.driver().connect(wanted.model(), port, lab, never);
    }

    /** Adds a stage and connects it. */
    public TemperatureStage stage(StageCase wanted, Maker instrument) throws Exception {
        lab.add(newWire(), instrument);
        Port port = line.open(wire, wanted.driver().lineSettings(wanted.model()), lab);
        return wanted.driver().connect(wanted.model(), port, lab, never);
    }

    private Wire newWire() throws IOException {
        wire = line.newWire();
        return wire;
    }

    /** Pulls the cable of the instrument that was added last. */
    public void pullCable() throws IOException {
        wire.close();
    }

    /** Lets laboratory time pass. */
    void await(Duration duration) {
        try {
            lab.await(duration, never);
        } catch (Cancelled e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets laboratory time pass while the stage is read now and then, as a run does. */
    void watch(TemperatureStage stage, Duration duration) throws Exception {
        for (Duration slept = Duration.ZERO; slept.compareTo(duration) < 0; slept = slept.plus(GLANCE)) {
            await(GLANCE);
            stage.read(never);
        }
    }

    /** Whether the stage heats, cools or holds. */
    boolean isStageOn() {
        boolean on = false;
        for (StateChange change : changes) {
            on = change instanceof StateChange.Stage stage ? !stage.state().equals("stopped") : on;
        }
        return on;
    }

    public boolean isCellOn() {
        boolean on = false;
        for (StateChange change : changes) {
            on = change instanceof StateChange.CellOn || (on && !(change instanceof StateChange.CellOff));
        }
        return on;
    }

    @Override
    public void close() {
        lab.close();
    }
}
