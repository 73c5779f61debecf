package org.electrolyst.drivers.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.PotentiostatCase;
import org.electrolyst.drivers.cases.ShortMeasurement;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.fixtures.fault.Fault;
import org.electrolyst.fixtures.fault.FaultyWire;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.wire.MemoryWire;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * One short measurement over a line with a fault: connect, measure, make safe.
 *
 * @param points that were returned
 * @param failure that ended it; empty if it came to its end
 * @param safe what was said of the cell; empty if nobody connected
 * @param cellOffInTime whether the cell was off when the driver said that it would be
 * @param traffic all that went over the line, after the fault
 */
record FaultyRun(
        List<Object> points,
        Optional<InstrumentException> failure,
        Optional<SafeState> safe,
        boolean cellOffInTime,
        List<LinkBytes> traffic) {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final Cancel NEVER = new Cancel();

    static FaultyRun of(PotentiostatCase each, Capability kind, Fault fromDevice, Fault toDevice) throws Cancelled {
        try (SimulatedLab lab = SimulatedLab.stepped(SimulatedBench.CELL, START, 1)) {
            List<StateChange> changes = new CopyOnWriteArrayList<>();
            lab.listen(changes::add);
            MemoryWire memory = new MemoryWire("memory");
            lab.add(new FaultyWire(memory, fromDevice, toDevice), each.healthy());
            List<Object> points = new ArrayList<>();
            try {
                Port port = SimulatedLine.MEMORY.open(memory, each.driver().lineSettings(each.model()), lab);
                Potentiostat potentiostat = each.driver().connect(each.model(), port, lab, NEVER);
                return measured(potentiostat, kind, points, lab, changes);
            } catch (InstrumentException e) {
                return new FaultyRun(points, Optional.of(e), Optional.empty(), isCellOff(changes), List.of());
            }
        }
    }

    private static FaultyRun measured(
            Potentiostat potentiostat,
            Capability kind,
            List<Object> points,
            SimulatedLab lab,
            List<StateChange> changes)
            throws Cancelled {
        Optional<InstrumentException> failure = Optional.empty();
        try {
            ShortMeasurement.measure(potentiostat, kind, points, NEVER);
        } catch (InstrumentException e) {
            failure = Optional.of(e);
        }
        SafeState safe = potentiostat.makeSafe();
        if (safe instanceof SafeState.UnknownUntil unknown && unknown.until().isAfter(lab.now())) {
            lab.await(Duration.between(lab.now(), unknown.until()), NEVER);
        }
        List<LinkBytes> traffic = potentiostat.takeLinkBytes();
        potentiostat.close();
        return new FaultyRun(points, failure, Optional.of(safe), isCellOff(changes), traffic);
    }

    private static boolean isCellOff(List<StateChange> changes) {
        boolean on = false;
        for (StateChange change : changes) {
            on = change instanceof StateChange.CellOn || (on && !(change instanceof StateChange.CellOff));
        }
        return !on;
    }

    long bytes(boolean sent) {
        return traffic.stream()
                .filter(l -> l.sent() == sent)
                .mapToLong(l -> l.bytes().length())
                .sum();
    }

    long replies() {
        return traffic.stream().filter(l -> !l.sent()).count();
    }
}
