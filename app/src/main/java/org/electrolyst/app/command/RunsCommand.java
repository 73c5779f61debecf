package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;

/** Lists the runs. */
@Command(
        name = "runs",
        description = "List the runs of the database, oldest first.",
        footer = {"", "Example:", "  electrolyst runs --db lab.db"})
final class RunsCommand extends DatabaseCommand {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    RunsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException {
        TextTable table = new TextTable(
                "run", "kind", "state", "sample", "started (UTC)", "spectra", "curves", "results", "what");
        try (Lab lab = openForReading()) {
            for (RunSummary run : lab.store().runs()) {
                if (output.isJson()) {
                    output.line(json(run));
                }
                table.row(
                        run.id().toString(),
                        kind(run),
                        run.state().code(),
                        run.sampleId().orElse("-"),
                        MINUTE.format(run.startedAt().atZone(ZoneOffset.UTC)),
                        Integer.toString(run.spectra()),
                        Integer.toString(run.curves()),
                        Integer.toString(run.results()),
                        run.description());
            }
        }
        if (!output.isJson()) {
            table.print(terminal().out(), "");
        }
    }

    static ObjectNode json(RunSummary run) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("run", run.id().toString())
                .put("kind", kind(run))
                .put("state", run.state().code())
                .put("sample", run.sampleId().orElse(null))
                .put("startedAt", run.startedAt().toString())
                .put("spectra", run.spectra())
                .put("curves", run.curves())
                .put("results", run.results())
                .put("description", run.description());
    }

    private static String kind(RunSummary run) {
        return run.kind().name().toLowerCase(Locale.ROOT);
    }
}
