package org.electrolyst.app.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.electrolyst.app.command.CommandLineProgram;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.fault.FaultyWire;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;

/**
 * Simulated instruments behind two pseudo-terminals whose lines can be made to fail, and the program that measures with them:
 * it opens the terminals as it opens serial ports. Program and instruments share one clock that is faster than the real one,
 * so that its stamps can be compared with theirs.
 */
final class WiredBench implements Closeable {
    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final double TIME_SCALE = 100;
    private static final CellGeometry PELLET =
            CellGeometry.ofDisc(Quantity.of(0.60e-3, Dimension.LENGTH), Quantity.of(10e-3, Dimension.LENGTH));

    final SimulatedLab lab;
    final Line potentiostat;
    final Line stage;
    private final Path folder;
    private final List<StateChange> changes = new CopyOnWriteArrayList<>();

    /** A line that can fail in three ways, from any thread. */
    static final class Line {
        private final AtomicBoolean mute = new AtomicBoolean();
        private final FaultyWire wire;

        Line() throws IOException {
            wire = new FaultyWire(PtyWire.open(), bytes -> mute.get() ? new byte[0] : bytes);
        }

        String address() {
            return wire.address();
        }

        /** The device is not heard any more, and hears. */
        void mute() {
            mute.set(true);
        }

        /** Nothing gets through either way. */
        void silence() {
            wire.goSilent();
        }

        /** The cable is out. */
        void cut() {
            wire.close();
        }
    }

    /** How a run ended. */
    record Outcome(int exitCode, List<JsonNode> lines, String err) {}

    WiredBench(Path folder) throws IOException {
        this.folder = folder;
        SimulatedCell cell = new SimulatedCell(
                PELLET, SimulatedMaterials.find("MOF-688").orElseThrow(), Electrodes.REVERSIBLE, Leads.NONE);
        lab = SimulatedLab.paced(cell, MORNING, 1, TIME_SCALE).listen(changes::add);
        potentiostat = new Line();
        stage = new Line();
        lab.addEmStat(potentiostat.wire, EmStatModel.EMSTAT4_LR);
        lab.addT95(stage.wire);
    }

    /** Runs these steps; once, at the first line that is {@code when}, does {@code then}. */
    Outcome run(Predicate<JsonNode> when, Runnable then, String... steps) throws IOException {
        return runPlan(when, then, ShortPlan.at(potentiostat.address(), stage.address(), steps));
    }

    Outcome runPlan(Predicate<JsonNode> when, Runnable then, String plan) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        List<JsonNode> lines = new CopyOnWriteArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        LineSplitter out = new LineSplitter(text -> {
            JsonNode line = Acknowledged.parse(text);
            lines.add(line);
            if (when.test(line) && !done.getAndSet(true)) {
                then.run();
            }
        });
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                lab,
                false);
        int exitCode = new CommandLineProgram(terminal).run("run", "plan.yaml", "--db", "lab.db", "--json");
        return new Outcome(exitCode, List.copyOf(lines), err.toString(StandardCharsets.UTF_8));
    }

    Path database() {
        return folder.resolve("lab.db");
    }

    /** What happened at the instruments so far. */
    List<StateChange> changes() {
        return List.copyOf(changes);
    }

    /** Whether the last that happened to the cell is that it was disconnected. */
    boolean isCellOff() {
        return cellChanges().isEmpty() || lastCellChange() instanceof StateChange.CellOff;
    }

    /** The last that happened to the cell. */
    StateChange lastCellChange() {
        return cellChanges().get(cellChanges().size() - 1);
    }

    private List<StateChange> cellChanges() {
        return changes.stream()
                .filter(c -> c instanceof StateChange.CellOn || c instanceof StateChange.CellOff)
                .toList();
    }

    @Override
    public void close() {
        lab.close();
    }
}
