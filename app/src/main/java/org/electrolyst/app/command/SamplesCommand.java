package org.electrolyst.app.command;

import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.SampleText;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;

/** Lists the samples. */
@Command(
        name = "samples",
        description = "List the samples of the database.",
        footer = {"", "Example:", "  electrolyst samples --db lab.db"})
final class SamplesCommand extends DatabaseCommand {
    SamplesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException {
        TextTable table = new TextTable("sample", "material", "cell", "thickness", "area");
        try (Lab lab = openForReading()) {
            for (Sample sample : lab.store().samples()) {
                if (output.isJson()) {
                    output.line(SampleText.json(sample));
                }
                table.row(
                        sample.id(),
                        sample.material().orElse("-"),
                        sample.cell().type().map(CellType::toString).orElse("-"),
                        sample.cell()
                                .geometry()
                                .map(g -> SampleText.inUnit(g.thickness(), "mm"))
                                .orElse("-"),
                        sample.cell()
                                .geometry()
                                .map(g -> SampleText.inUnit(g.electrodeArea(), "cm²"))
                                .orElse("-"));
            }
        }
        if (!output.isJson()) {
            table.print(terminal().out(), "");
        }
    }
}
