package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.electrolyst.app.measure.SimulatedLaboratory;
import org.electrolyst.app.measure.Simulators;
import org.electrolyst.app.measure.StateLines;
import org.electrolyst.app.measure.StopOnSignal;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulated instruments for anyone's client. */
@Command(
        name = "simulator",
        description = {
            "Run simulated instruments around one simulated cell until the process is ended. They speak the bytes of the"
                    + " real ones, to this program or any other.",
            "Prints one JSON line with the address of each device, then one for each change of its state."
        },
        footer = {
            "",
            "Examples:",
            "  electrolyst simulator emstat4-lr=pty t95=pty --material MOF-688",
            "  electrolyst simulator emstat4-lr=tcp:4001 t95=tcp:4002 --time-scale 100"
        })
final class SimulatorCommand extends TerminalCommand {
    private static final CellGeometry PELLET =
            CellGeometry.ofDisc(Quantity.of(0.60e-3, Dimension.LENGTH), Quantity.of(10e-3, Dimension.LENGTH));

    @Parameters(
            arity = "1..*",
            paramLabel = "DEVICE=PORT",
            description = "emstat-pico, emstat4-lr, emstat4-hr, nexus or t95, and pty, pty:LINK or tcp:PORT.")
    private List<String> devices = List.of();

    @Option(names = "--material", paramLabel = "NAME", description = "What the cell is made of (default: MOF-688).")
    private String material = "MOF-688";

    @Option(
            names = "--cell",
            paramLabel = "TYPE",
            description = "Electrodes: 'Li|electrolyte|Li' (default) or 'SS|electrolyte|SS' (blocking).")
    private String cellType = "Li|electrolyte|Li";

    @Mixin
    private final GeometryOptions geometry = new GeometryOptions();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the noise (default: 1).")
    private long seed = 1;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            description = "Laboratory time passes N times faster than real time (default: 1).")
    private double timeScale = 1;

    SimulatorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws Cancelled {
        if (!(timeScale > 0 && timeScale <= 1e6)) {
            throw Failure.usage("--time-scale must be above 0 and at most 1000000, not " + timeScale);
        }
        PrintStream out = terminal().out();
        Cancel ended = new Cancel();
        StopOnSignal signal = StopOnSignal.arm(ended::request, terminal().err(), StopOnSignal.INSTRUMENTS_LATE);
        try (Simulators simulators = Simulators.start(
                devices, cell(), terminal().time().now(), seed, timeScale, terminal()::file, (change, device) -> {
                    out.println(StateLines.json(change, device));
                })) {
            simulators
                    .addresses()
                    .forEach((device, address) -> out.println(JsonNodeFactory.instance
                            .objectNode()
                            .put("device", device)
                            .put("event", "listening")
                            .put("address", address)));
            ended.await(Duration.ofDays(36_500));
        } finally {
            signal.disarm();
        }
    }

    private SimulatedCell cell() {
        SimulatedMaterial simulated =
                SimulatedMaterials.find(material).orElseThrow(() -> SimulatedLaboratory.unknownMaterial(material));
        Electrodes electrodes = CellType.parse(cellType).isReversible() ? Electrodes.REVERSIBLE : Electrodes.BLOCKING;
        return new SimulatedCell(geometry.geometry().orElse(PELLET), simulated, electrodes, Leads.NONE);
    }
}
