package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.imports.ImportOptions.ImaginaryColumn;
import org.electrolyst.app.lab.FileImport;
import org.electrolyst.app.lab.FileToImport;
import org.electrolyst.app.lab.ImportJob;
import org.electrolyst.app.lab.ImportPlan;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files of other programs. */
@Command(
        name = "import",
        description =
                "Bring files of other programs into the database: Gamry .DTA, BioLogic .mpt, ZPlot .z, and delimited"
                        + " text with a header of any usual spelling. The format is recognised by content. The files themselves"
                        + " are kept too, and the same content is not imported twice.",
        footer = {
            "",
            "Examples:",
            "  electrolyst import pellet-*deg.txt --sample P03 --temperature-from-name '(\\d+)deg'",
            "  electrolyst import --manifest spectra.csv",
            "A manifest has the columns file, spectrum, sample, temperature, thickness, diameter, cell."
        })
final class ImportCommand extends DatabaseCommand {
    @Option(names = "--sample", paramLabel = "ID", description = "The sample the files belong to.")
    private Optional<String> sample = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            converter = QuantityConverter.Temperature.class,
            description = "Temperature of the sample, such as '25 °C'.")
    private Optional<Quantity> temperature = Optional.empty();

    @Option(
            names = "--temperature-from-name",
            paramLabel = "REGEX",
            description = "Take the temperature in °C from the file name, such as '(\\d+)deg'.")
    private Optional<String> temperatureFromName = Optional.empty();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "A table that names files with their sample, temperature and geometry.")
    private Optional<String> manifest = Optional.empty();

    @Option(
            names = "--imaginary",
            paramLabel = "SIGN",
            description = "What the imaginary column holds: detect (default), as_stored (Z'') or negated (-Z'').")
    private ImaginaryColumn imaginary = ImaginaryColumn.DETECT;

    @Mixin
    private final SampleOptions stated = new SampleOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to import.")
    private List<String> files = List.of();

    ImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException {
        ImportPlan plan = plan();
        if (!stated.isEmpty() && sample.isEmpty()) {
            throw Failure.usage("material, geometry and cell belong to a sample; name it with --sample");
        }
        try (Lab lab = openOrCreate()) {
            for (FileImport outcome : new ImportJob(lab).run(samplesSaved(lab, plan))) {
                tell(outcome, output);
            }
        }
    }

    private ImportPlan plan() {
        if (manifest.isPresent() == !files.isEmpty()) {
            throw Failure.usage("name the files to import, or a --manifest that does");
        }
        if (manifest.isPresent()
                && (sample.isPresent() || temperature.isPresent() || temperatureFromName.isPresent())) {
            throw Failure.usage(
                    "a manifest says samples and temperatures itself; leave out --sample and --temperature...");
        }
        if (temperature.isPresent() && temperatureFromName.isPresent()) {
            throw Failure.usage("give either --temperature or --temperature-from-name");
        }
        return manifest.isPresent()
                ? ImportPlan.ofManifest(terminal().file(manifest.get()), imaginary)
                : ImportPlan.ofFiles(files, terminal()::file, sample, temperature, temperatureFromName, imaginary);
    }

    /** Saves what is said of samples, and returns the files. */
    private List<FileToImport> samplesSaved(Lab lab, ImportPlan plan) throws StoreException {
        if (sample.isPresent()) {
            Optional<Sample> known = lab.store().sample(sample.get());
            lab.store()
                    .saveSample(
                            stated.sample(sample.get(), known),
                            terminal().time().now());
        }
        for (Sample stated : plan.samples(lab.store()::sample)) {
            lab.store().saveSample(stated, terminal().time().now());
        }
        return plan.files();
    }

    private void tell(FileImport outcome, Output output) {
        if (outcome instanceof FileImport.Failed failed) {
            output.failure(
                    failed.source(),
                    failed.error().code(),
                    failed.error().message(),
                    failed.error().where());
        } else if (outcome instanceof FileImport.AlreadyThere known) {
            output.say(known.source() + ": already imported as " + known.run());
            if (output.isJson()) {
                output.line(json(known.source(), known.run()).put("alreadyThere", true));
            }
            if (known.otherTemperature()) {
                terminal()
                        .err()
                        .println("electrolyst: " + known.source() + ": " + known.run()
                                + " holds it with another temperature or none, and keeps it; import it for another sample to state"
                                + " this one");
            }
            output.done(known.otherTemperature());
        } else if (outcome instanceof FileImport.Stored stored) {
            tell(stored, output);
        }
    }

    private static void tell(FileImport.Stored stored, Output output) {
        output.say(stored.source() + ": " + stored.format() + ", " + count(stored.spectra(), "spectrum", "spectra")
                + count(stored.curves(), "curve", "curves") + "in " + stored.run());
        output.notes(stored.notes(), "  ");
        if (output.isJson()) {
            ObjectNode node = json(stored.source(), stored.run());
            node.put("alreadyThere", false).put("format", stored.format());
            stored.spectra().forEach(id -> node.withArray("spectra").add(id.toString()));
            stored.curves().forEach(id -> node.withArray("curves").add(id.toString()));
            for (Flag flag : stored.notes()) {
                node.withArray("flags")
                        .addObject()
                        .put("level", flag.level().code())
                        .put("code", flag.code())
                        .put("message", flag.message());
            }
            output.line(node);
        }
        output.done(stored.notes().stream().anyMatch(flag -> flag.level() == Flag.Level.NEEDS_PERSON));
    }

    private static ObjectNode json(String source, RecordId run) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", source).put("run", run.toString());
        node.putNull("format");
        node.putArray("spectra");
        node.putArray("curves");
        node.putArray("flags");
        return node;
    }

    private static String count(List<RecordId> ids, String one, String many) {
        if (ids.isEmpty()) {
            return "";
        }
        String range = ids.size() == 1 ? ids.get(0).toString() : ids.get(0) + " to " + ids.get(ids.size() - 1);
        return ids.size() + " " + (ids.size() == 1 ? one : many) + " (" + range + ") ";
    }
}
