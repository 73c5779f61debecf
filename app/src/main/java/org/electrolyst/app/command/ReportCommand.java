package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.ReportJob;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report. */
@Command(
        name = "report",
        description = "Write an Excel workbook of samples or runs: summary, spectra, circuit parameters, Arrhenius,"
                + " transference, with charts. What was not analysed yet is analysed first, by the recipe used last.",
        footer = {"", "Example:", "  electrolyst report P03 -o P03.xlsx"})
final class ReportCommand extends DatabaseCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, .xlsx.")
    private String file = "";

    @Parameters(arity = "1..*", paramLabel = "RUN_OR_SAMPLE", description = "What to report.")
    private List<String> arguments = List.of();

    ReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Failure.usage("'" + file + "' must end in .xlsx");
        }
        try (Lab lab = openExisting()) {
            List<Target> targets = new ArrayList<>();
            for (String argument : arguments) {
                Target target = Targets.find(lab, argument);
                targets.add(target);
                if (!target.spectra().isEmpty()) {
                    Optional<Recipe> recipe = lab.newestRecipe(target);
                    lab.analyse(target, recipe.orElse(lab.plannedRecipe(target)), new Cancel());
                }
            }
            Path wanted = terminal().file(file);
            Path written = new ReportJob(lab).write(targets, wanted);
            if (!written.toAbsolutePath()
                    .normalize()
                    .equals(wanted.toAbsolutePath().normalize())) {
                terminal()
                        .err()
                        .println("electrolyst: " + wanted + " could not be replaced, as if it were open elsewhere");
            }
            output.say("wrote " + terminal().shown(written));
            if (output.isJson()) {
                output.line(JsonNodeFactory.instance
                        .objectNode()
                        .put("report", terminal().shown(written)));
            }
        } catch (IOException e) {
            throw Failure.failed("reportNotWritten", String.valueOf(e.getMessage()), file);
        }
    }
}
