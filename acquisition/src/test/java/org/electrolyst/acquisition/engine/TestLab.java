package org.electrolyst.acquisition.engine;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.ScheduledStep;
import org.electrolyst.acquisition.step.Bench;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.linkam.LinkamDriver;
import org.electrolyst.drivers.palmsens.PalmSensDriver;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.run.AttemptRecord;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.run.PlanFile;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.run.StepRecord;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.store.FullDisk;
import org.electrolyst.store.LabStore;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;
import org.electrolyst.store.run.NewRun;

/** A laboratory in stepped time with the real drivers, a real database, and lines that can fail. */
final class TestLab implements Closeable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    final ObservedWire potentiostatLine = new ObservedWire("memory-1");
    final ObservedWire stageLine = new ObservedWire("memory-2");
    final RunControl control = new RunControl();
    final SimulatedLab time;
    final Bench bench;
    final LabStore store;
    private final List<StateChange> changes = Collections.synchronizedList(new ArrayList<>());
    private Optional<RecordId> run = Optional.empty();
    private OptionalInt room = OptionalInt.empty();

    TestLab(Path folder) throws Exception {
        store = LabStore.openOrCreate(folder.resolve("lab.db"));
        SimulatedCell cell = new SimulatedCell(
                CellGeometry.ofDisc(
                        Quantity.parse("0.4 mm", Dimension.LENGTH), Quantity.parse("10 mm", Dimension.LENGTH)),
                SimulatedMaterials.find("MOF-688").orElseThrow(),
                Electrodes.REVERSIBLE,
                Leads.NONE);
        time = SimulatedLab.stepped(cell, START, 1).listen(changes::add);
        time.addEmStat(potentiostatLine, EmStatModel.EMSTAT4_LR);
        time.addT95(stageLine);
        Potentiostat potentiostat = new PalmSensDriver()
                .connect("emstat4-lr", Port.over(potentiostatLine.hostEnd(), "memory-1", time), time, new Cancel());
        TemperatureStage stage =
                new LinkamDriver().connect("t95", Port.over(stageLine.hostEnd(), "memory-2", time), time, new Cancel());
        bench = new Bench(potentiostat, Optional.of(stage));
        changes.clear();
    }

    RunOutcome run(Plan plan, RunListener... listeners) throws Exception {
        return run(plan, bench, listeners);
    }

    RunOutcome run(Plan plan, Bench with, RunListener... listeners) throws Exception {
        store.saveSample(plan.sample(), time.now());
        NewRun begun = new NewRun(
                Optional.of(plan.sample().id()),
                time.now(),
                new PlanFile(plan.name(), plan.source().bytes()),
                "0.0-test",
                List.of(
                        record("potentiostat", with.potentiostat().identity()),
                        record("stage", with.stage().orElseThrow().identity())),
                plan.steps().stream().map(ScheduledStep::planned).toList());
        try (RunWriter writer = store.beginRun(begun)) {
            run = Optional.of(writer.run());
            if (room.isPresent()) {
                FullDisk.limit(writer, room.getAsInt());
            }
            return new RunEngine(List.of(listeners)).run(plan, with, writer, time, control);
        }
    }

    private static InstrumentRecord record(String role, Identity identity) {
        return new InstrumentRecord(
                role,
                identity.driver(),
                identity.model(),
                identity.serialNumber(),
                identity.firmware(),
                identity.port(),
                Optional.empty());
    }

    /** The last run. */
    RecordId run() {
        return run.orElseThrow();
    }

    List<StepRecord> steps() throws StoreException {
        return store.measurements().steps(run());
    }

    /** How the last attempt at a step of the last run ended. */
    StepOutcome outcome(int step) throws StoreException {
        List<AttemptRecord> attempts = steps().get(step - 1).attempts();
        return attempts.get(attempts.size() - 1).end().orElseThrow().outcome();
    }

    List<SeriesRecord> allSeries() throws StoreException {
        return steps().stream()
                .flatMap(step -> step.attempts().stream())
                .flatMap(attempt -> attempt.series().stream())
                .toList();
    }

    List<SeriesRecord> series(SeriesRole role) throws StoreException {
        return allSeries().stream()
                .filter(series -> series.key().role() == role)
                .toList();
    }

    /** Codes of the events of the last run, in order. */
    List<String> events() throws StoreException {
        return store.measurements().events(run()).stream()
                .map(event -> event.flag().code())
                .toList();
    }

    /** What the instruments did since they were connected, in order. */
    List<StateChange> changes() {
        synchronized (changes) {
            return List.copyOf(changes);
        }
    }

    /** Whether the potentiostat has the cell switched on now. */
    boolean isCellOn() {
        return changes().stream()
                .filter(change -> change instanceof StateChange.CellOn || change instanceof StateChange.CellOff)
                .reduce((first, second) -> second)
                .filter(StateChange.CellOn.class::isInstance)
                .isPresent();
    }

    /** What the stage does now. */
    String stageState() {
        return changes().stream()
                .filter(StateChange.Stage.class::isInstance)
                .map(change -> ((StateChange.Stage) change).state())
                .reduce((first, second) -> second)
                .orElse("stopped");
    }

    /** Leaves the database room for so many more pages, as on a disk that fills. */
    void limitPages(int pages) {
        room = OptionalInt.of(pages);
    }

    @Override
    public void close() {
        bench.potentiostat().close();
        bench.stage().orElseThrow().close();
        time.close();
        store.close();
    }
}
