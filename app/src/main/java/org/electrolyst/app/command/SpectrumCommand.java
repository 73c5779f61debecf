package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.circuit.CircuitCode;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.CircuitSyntaxException;
import org.electrolyst.analysis.circuit.Notation;
import org.electrolyst.app.lab.SimulatedSpectrum;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates the spectrum of a circuit. */
@Command(
        name = "spectrum",
        description =
                "Compute the impedance spectrum of a circuit, as delimited text that import and fit read. Numbers without"
                        + " a unit are in that of the parameter.",
        footer = {
            "",
            "Examples:",
            "  electrolyst spectrum 'R0-p(R1,CPE1)' R0=12 'R1=1.2 kΩ' CPE1.Q=1e-9 CPE1.n=0.9 --noise 0.5%% -o arc.csv",
            "  electrolyst spectrum 'R{R=12}(R{R=1200}Q{Y=1e-9,n=0.9})' --range '1 Hz..7 MHz' --points-per-decade 12"
        })
final class SpectrumCommand extends TerminalCommand {
    private static final String HEADER = "frequency_Hz,Z_real_Ohm,Z_imag_Ohm";

    @Parameters(index = "0", paramLabel = "CODE", description = "The circuit, in either notation.")
    private String code = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME=V",
            description = "The value of each parameter, such as 'R1=1.2 kΩ'.")
    private List<String> assignments = List.of();

    @Option(
            names = "--range",
            paramLabel = "LO..HI",
            defaultValue = "0.1 Hz..1 MHz",
            description = "Frequencies (default: ${DEFAULT-VALUE}).")
    private String range = "";

    @Option(
            names = "--points-per-decade",
            paramLabel = "N",
            defaultValue = "10",
            description = "How close they lie (default: ${DEFAULT-VALUE}).")
    private int pointsPerDecade;

    @Option(
            names = "--noise",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "Standard deviation of Z' and of Z'' in percent of |Z|, such as 0.5%% (default: none).")
    private String noise = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the noise (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--notation",
            paramLabel = "NAME",
            description = "Notation of the circuit, impedance.py or boukamp (default: the program finds out).")
    private Optional<String> notation = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private Optional<String> file = Optional.empty();

    SpectrumCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) {
        CircuitCode circuit = circuit();
        double[] values = ParameterValues.of(circuit, assignments);
        SimulatedSpectrum simulation = simulation();
        ImpedanceSpectrum spectrum = spectrum(simulation, circuit, values);
        String text = text(spectrum);
        file.ifPresent(name -> write(name, text));
        if (output.isJson()) {
            output.line(json(circuit, values, simulation, spectrum));
        } else if (file.isPresent()) {
            output.say("wrote " + terminal().shown(terminal().file(file.get())) + ": " + spectrum.size() + " points of "
                    + circuit.circuit());
        } else {
            terminal().out().print(text);
        }
        output.done(false);
    }

    private CircuitCode circuit() {
        Optional<Notation> forced = notation.map(name -> Notation.of(name)
                .orElseThrow(() -> Failure.usage("unknown notation '" + name + "'; known: impedance.py, boukamp")));
        try {
            return CircuitCode.parse(code, forced);
        } catch (CircuitSyntaxException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private SimulatedSpectrum simulation() {
        String[] ends = range.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw Failure.usage("'" + range + "' is no range of frequencies; write '1 Hz..100 kHz'");
        }
        try {
            return new SimulatedSpectrum(
                    Quantity.parse(ends[0], Dimension.FREQUENCY).si(),
                    Quantity.parse(ends[1], Dimension.FREQUENCY).si(),
                    pointsPerDecade,
                    Quantity.parse(noise, Dimension.FRACTION).si(),
                    seed);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static ImpedanceSpectrum spectrum(SimulatedSpectrum simulation, CircuitCode circuit, double[] values) {
        try {
            return simulation.of(circuit.circuit(), values);
        } catch (ArithmeticException e) {
            throw Failure.failed("impedanceNotFinite", String.valueOf(e.getMessage()), "");
        }
    }

    private static String text(ImpedanceSpectrum spectrum) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (int i = 0; i < spectrum.size(); i++) {
            lines.add(spectrum.frequencyHz().at(i) + "," + spectrum.realOhm().at(i) + ","
                    + spectrum.imaginaryOhm().at(i));
        }
        return String.join("\n", lines) + "\n";
    }

    private void write(String name, String text) {
        Path path = terminal().file(name);
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw Failure.failed(
                    "spectrumNotWritten", "cannot write " + terminal().shown(path) + ": " + e, name);
        }
    }

    private ObjectNode json(
            CircuitCode circuit, double[] values, SimulatedSpectrum simulation, ImpedanceSpectrum spectrum) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("circuit", circuit.circuit().toString());
        line.put("notation", circuit.notation().code());
        line.put("file", file.orElse(null));
        line.put("points", spectrum.size());
        ArrayNode parameters = line.putArray("parameters");
        for (int k = 0; k < values.length; k++) {
            CircuitParameter parameter = circuit.circuit().parameters().get(k);
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("unit", parameter.spec().unit())
                    .put("value", values[k]);
        }
        line.put("noisePercent", 100 * simulation.relativeNoise()).put("seed", seed);
        add(line, "frequencyHz", spectrum.frequencyHz());
        add(line, "realOhm", spectrum.realOhm());
        add(line, "imaginaryOhm", spectrum.imaginaryOhm());
        return line;
    }

    private static void add(ObjectNode line, String key, DoubleVector numbers) {
        ArrayNode array = line.putArray(key);
        for (int i = 0; i < numbers.size(); i++) {
            array.add(numbers.at(i));
        }
    }
}
