package org.electrolyst.app.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.PlannedInstrument;
import org.electrolyst.app.output.Failure;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.fixtures.sim.SimulatedLab;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.fixtures.sim.wire.TcpWire;
import org.electrolyst.fixtures.sim.wire.Wire;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.time.LabTime;

/**
 * Simulated instruments in this process, around one cell made of the material that the plan names. They sit behind
 * pseudo-terminals, or behind TCP where the system has none, and speak the bytes of the real ones.
 */
public final class SimulatedLaboratory implements Laboratory {
    private final SimulatedCell cell;
    private final SimulatedLab lab;
    private final Wire potentiostat;
    private final Wire stage;

    private SimulatedLaboratory(SimulatedCell cell, SimulatedLab lab, Wire potentiostat, Wire stage) {
        this.cell = cell;
        this.lab = lab;
        this.potentiostat = potentiostat;
        this.stage = stage;
    }

    /**
     * Sets up the instruments of a plan.
     *
     * @param start laboratory time at the beginning
     * @param timeScale laboratory seconds in a real one; empty to let time pass only where the plan waits
     */
    public static SimulatedLaboratory of(Plan plan, Instant start, long seed, Optional<Double> timeScale) {
        SimulatedCell cell = cell(plan);
        SimulatedLab lab = timeScale.isPresent()
                ? SimulatedLab.paced(cell, start, seed, timeScale.get())
                : SimulatedLab.stepped(cell, start, seed);
        try {
            Wire potentiostat = wire();
            Wire stage = wire();
            lab.addEmStat(potentiostat, model(plan.potentiostat().model()));
            lab.addT95(stage);
            return new SimulatedLaboratory(cell, lab, potentiostat, stage);
        } catch (IOException e) {
            lab.close();
            throw new UncheckedIOException("no line for simulated instruments", e);
        }
    }

    private static Wire wire() throws IOException {
        return PtyWire.isSupported() ? PtyWire.open() : TcpWire.listen(0);
    }

    private static SimulatedCell cell(Plan plan) {
        String name = plan.sample().material().orElse("");
        SimulatedMaterial material = SimulatedMaterials.find(name).orElseThrow(() -> unknownMaterial(name));
        CellGeometry geometry = plan.sample()
                .cell()
                .geometry()
                .orElseThrow(() -> Failure.usage("a simulated cell needs cell.thickness and cell.electrode-diameter"));
        boolean reversible =
                plan.sample().cell().type().map(type -> type.isReversible()).orElse(false);
        return new SimulatedCell(
                geometry, material, reversible ? Electrodes.REVERSIBLE : Electrodes.BLOCKING, Leads.NONE);
    }

    /** The failure that names the materials there are. */
    public static Failure unknownMaterial(String name) {
        return Failure.usage("there is no simulated material '" + name + "'; known: "
                + SimulatedMaterials.all().stream().map(SimulatedMaterial::name).collect(Collectors.joining(", ")));
    }

    /** The simulated potentiostat that a plan calls so. */
    static EmStatModel model(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "emstat-pico" -> EmStatModel.PICO;
            case "sensit" -> EmStatModel.SENSIT_WEARABLE;
            case "emstat4-lr" -> EmStatModel.EMSTAT4_LR;
            case "emstat4-hr" -> EmStatModel.EMSTAT4_HR;
            case "nexus" -> EmStatModel.NEXUS;
            default -> throw Failure.usage("there is no simulated '" + name + "'");
        };
    }

    /** The cell, whose properties are known exactly. */
    public SimulatedCell cell() {
        return cell;
    }

    @Override
    public LabTime time() {
        return lab;
    }

    @Override
    public String potentiostatAddress(PlannedInstrument planned) {
        return potentiostat.address();
    }

    @Override
    public String stageAddress(PlannedInstrument planned) {
        return stage.address();
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public void close() {
        lab.close();
    }
}
