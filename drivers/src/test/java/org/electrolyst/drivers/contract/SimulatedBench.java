package org.electrolyst.drivers.contract;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.linkam.LinkamDriver;
import org.electrolyst.drivers.linkam.LinkamTiming;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.registry.StageDrivers;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.emstat.EmStatErrors;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.emstat.EmStatOptions;
import org.electrolyst.fixtures.sim.linkam.T95Options;
import org.electrolyst.fixtures.sim.wire.Wire;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A laboratory in stepped time with the instruments that a test adds, and what they did. */
final class SimulatedBench implements AutoCloseable {
    static final SimulatedCell CELL = new SimulatedCell(
            CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(10e-3, Dimension.LENGTH)),
            SimulatedMaterials.find("MOF-688").orElseThrow(),
            Electrodes.REVERSIBLE,
            Leads.NONE);

    final SimulatedLab lab = SimulatedLab.stepped(CELL, Instant.parse("2026-01-01T08:00:00Z"), 1);
    final List<StateChange> changes = new CopyOnWriteArrayList<>();
    final Cancel never = new Cancel();
    private final SimulatedLine line;
    private Wire wire;

    SimulatedBench(SimulatedLine line) {
        this.line = line;
        lab.listen(changes::add);
    }

    Potentiostat potentiostat(EmStatOptions options) throws Exception {
        lab.addEmStat(newWire(), EmStatModel.EMSTAT4_LR, EmStatErrors.NONE, options);
        var driver = PotentiostatDrivers.find("palmsens").orElseThrow();
        Port port = line.open(wire, driver.lineSettings("emstat4-lr"), lab);
        return driver.connect("emstat4-lr", port, lab, never);
    }

    TemperatureStage stage(T95Options options) throws Exception {
        lab.addT95(newWire(), options);
        var usual = StageDrivers.find("linkam").orElseThrow();
        var driver = new LinkamDriver(
                new LinkamTiming(Duration.ZERO, Duration.ofSeconds(1)),
                usual.limits("t95").orElseThrow());
        return driver.connect("t95", line.open(wire, driver.lineSettings("t95"), lab), lab, never);
    }

    private Wire newWire() throws IOException {
        wire = line.newWire();
        return wire;
    }

    /** Pulls the cable of the instrument that was added last. */
    void pullCable() throws IOException {
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

    boolean isCellOn() {
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
