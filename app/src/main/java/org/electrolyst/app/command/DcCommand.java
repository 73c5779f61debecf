package org.electrolyst.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.electrolyst.analysis.dc.CapacityRetention;
import org.electrolyst.analysis.dc.ElectronicLeak;
import org.electrolyst.analysis.dc.HebbWagner;
import org.electrolyst.analysis.dc.InterfaceAgeing;
import org.electrolyst.analysis.dc.OhmicJump;
import org.electrolyst.analysis.dc.PlatingTest;
import org.electrolyst.analysis.dc.StabilityWindow;
import org.electrolyst.analysis.dc.SteadyCurrent;
import org.electrolyst.app.lab.DcTable;
import org.electrolyst.app.lab.TableProblem;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.sample.CellGeometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Direct-current tests from tables. */
@Command(
        name = "dc",
        description =
                "Direct-current tests from tables: electronic (steady currents of a blocking cell), ir (voltage jump at a"
                        + " step of current), window (linear sweep), plating, ageing (resistance over time), retention (capacity over"
                        + " cycles). Stores nothing.",
        footer = {
            "",
            "Examples:",
            "  electrolyst dc window sweep.csv --area '0.785 cm²' --resistance '240 Ω'",
            "  electrolyst dc electronic steady.csv --thickness '0.6 mm' --diameter '10 mm' --resistance '225 Ω ± 2 Ω'"
        })
final class DcCommand extends TerminalCommand {
    @Mixin
    private final GeometryOptions geometry = new GeometryOptions();

    @Option(
            names = "--resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "By impedance: R_b + R_gb for electronic and window, R_e + R_i for ir.")
    private Optional<Quantity> resistance = Optional.empty();

    @Option(
            names = "--reversible",
            description =
                    "electronic: one electrode is reversible and negative; the exponential form of Hebb and Wagner.")
    private boolean reversible;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            converter = QuantityConverter.Temperature.class,
            description = "Of the cell, for --reversible.")
    private Optional<Quantity> temperature = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = QuantityConverter.Time.class,
            description = "ir: after this time the double layers are charged (default: 1 ms).")
    private Optional<Quantity> from = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = QuantityConverter.Time.class,
            description = "ir: until this time the voltage goes with the root of time (default: 1 s).")
    private Optional<Quantity> until = Optional.empty();

    @Option(
            names = "--reference-cycle",
            paramLabel = "N",
            description = "retention: the cycle to compare with (default: the first).")
    private Optional<Integer> referenceCycle = Optional.empty();

    @Parameters(index = "0", paramLabel = "KIND", description = "electronic, ir, window, plating, ageing or retention.")
    private String kind = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Tables, one test in each.")
    private List<String> files = List.of();

    DcCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) {
        DcResult.Test test = Arrays.stream(DcResult.Test.values())
                .filter(t -> t.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> Failure.usage("'" + kind + "' is no kind of test; there are "
                        + Arrays.stream(DcResult.Test.values())
                                .map(DcResult.Test::code)
                                .collect(Collectors.joining(", "))));
        for (String file : files) {
            try {
                output.result(evaluate(test, file, terminal().file(file)));
            } catch (TableProblem e) {
                output.failure(file, e.code(), String.valueOf(e.getMessage()), e.where());
            } catch (IllegalArgumentException e) {
                output.failure(file, "outOfRange", String.valueOf(e.getMessage()), file);
            }
        }
    }

    private DcResult evaluate(DcResult.Test test, String source, Path file) throws TableProblem {
        return switch (test) {
            case ELECTRONIC -> electronic(source, DcTable.read(file, List.of("voltage", "current")));
            case OHMIC_JUMP ->
                OhmicJump.of(curve(file), seconds(from, 1e-3), seconds(until, 1), resistance)
                        .result(source);
            case WINDOW ->
                StabilityWindow.of(
                                curve(file),
                                area(),
                                resistance.map(Quantity::si).orElse(0.0))
                        .result(source);
            case PLATING -> PlatingTest.of(curve(file), area()).result(source);
            case AGEING -> {
                DcTable table = DcTable.read(file, List.of("time", "resistance"));
                yield InterfaceAgeing.of(table.column("time"), table.column("resistance"), table.find("u-resistance"))
                        .result(source);
            }
            case RETENTION -> {
                DcTable table = DcTable.read(file, List.of("cycle", "discharge-capacity"));
                DoubleVector cycles = table.column("cycle");
                yield CapacityRetention.of(
                                cycles,
                                table.column("discharge-capacity"),
                                table.find("charge-capacity"),
                                referenceCycle.map(Integer::doubleValue).orElse(cycles.at(0)))
                        .result(source);
            }
        };
    }

    private DcResult electronic(String source, DcTable table) {
        DoubleVector voltage = table.column("voltage");
        DoubleVector current = table.column("current");
        Optional<DoubleVector> uncertainty = table.find("u-current");
        List<SteadyCurrent> currents = IntStream.range(0, voltage.size())
                .mapToObj(i -> new SteadyCurrent(
                        voltage.at(i),
                        current.at(i),
                        uncertainty.map(u -> OptionalDouble.of(u.at(i))).orElseGet(OptionalDouble::empty)))
                .toList();
        Optional<CellGeometry> cell = geometry.geometry();
        if (!reversible) {
            return ElectronicLeak.of(currents, cell, resistance).result(source);
        }
        return HebbWagner.of(
                        currents,
                        cell.orElseThrow(
                                () -> Failure.usage("--reversible needs --thickness and --diameter or --area")),
                        temperature
                                .map(Quantity::si)
                                .orElseThrow(() -> Failure.usage("--reversible needs --temperature")))
                .result(source);
    }

    private static PolarizationCurve curve(Path file) throws TableProblem {
        return DcTable.read(file, List.of("time", "voltage", "current")).curve();
    }

    private double area() {
        return geometry.electrodeArea()
                .map(Quantity::si)
                .orElseThrow(() -> Failure.usage("a current density needs --diameter or --area"));
    }

    private static double seconds(Optional<Quantity> stated, double otherwise) {
        return stated.map(Quantity::si).orElse(otherwise);
    }
}
