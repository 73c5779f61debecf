package org.electrolyst.app.command;

import java.util.List;
import org.electrolyst.app.output.Terminal;

/** The registry of commands: a new one is one file and one line here. Help lists them in this order. */
final class Commands {
    private Commands() {}

    static List<Object> all(Terminal terminal) {
        return List.of(
                new DemoCommand(terminal),
                new SampleCommand(terminal),
                new SamplesCommand(terminal),
                new ImportCommand(terminal),
                new RunsCommand(terminal),
                new ShowCommand(terminal),
                new FitCommand(terminal),
                new SpectrumCommand(terminal),
                new ValidateCommand(terminal),
                new DrtCommand(terminal),
                new RecipeCommand(terminal),
                new AnalyzeCommand(terminal),
                new ConductivityCommand(terminal),
                new ArrheniusCommand(terminal),
                new TransferenceCommand(terminal),
                new DcCommand(terminal),
                new ReportCommand(terminal),
                new PlotCommand(terminal),
                new PortsCommand(terminal),
                new CheckCommand(terminal),
                new RunCommand(terminal),
                new ControlCommand(terminal),
                new SimulatorCommand(terminal));
    }
}
