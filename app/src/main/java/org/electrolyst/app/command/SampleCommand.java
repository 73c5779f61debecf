package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.SampleText;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Enters or shows one sample. */
@Command(
        name = "sample",
        description = "Enter a sample and its cell, or change what is known of it; without options, show it. A changed"
                + " geometry is a new version; older ones stay.",
        footer = {
            "",
            "Example:",
            "  electrolyst sample P03 --material MOF-688 --thickness '0.60 mm ± 0.01 mm' --diameter '10 mm ± 0.05 mm'"
                    + " --cell 'Li|electrolyte|Li'"
        })
final class SampleCommand extends DatabaseCommand {
    @Mixin
    private final SampleOptions stated = new SampleOptions();

    @Parameters(paramLabel = "ID", description = "The sample's name, of your own choice.")
    private String id = "";

    SampleCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException {
        try (Lab lab = stated.isEmpty() ? openForReading() : openOrCreate()) {
            Optional<Sample> known = lab.store().sample(id);
            if (stated.isEmpty() && known.isEmpty()) {
                throw Failure.failed(
                        "unknownId",
                        "there is no sample '" + id + "'; enter it with --material, --thickness, --diameter, --cell",
                        id);
            }
            Sample sample = stated.isEmpty() ? known.orElseThrow() : stated.sample(id, known);
            if (!stated.isEmpty()) {
                lab.store().saveSample(sample, terminal().time().now());
            }
            ObjectNode node = SampleText.json(sample);
            if (output.isJson()) {
                output.line(node);
            } else {
                SampleText.print(sample, terminal().out());
            }
        }
    }
}
