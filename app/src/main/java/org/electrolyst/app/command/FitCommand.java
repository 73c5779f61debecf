package org.electrolyst.app.command;

import java.util.List;
import org.electrolyst.app.lab.FitBatch;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.SpectrumSource;
import org.electrolyst.app.lab.SpectrumSources;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Progress;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fits circuits to spectra. */
@Command(
        name = "fit",
        description =
                "Fit an equivalent circuit to each spectrum of files, or of spectra (s3), runs (r1) and samples of"
                        + " the database. No start values are needed. Nothing is stored.",
        footer = {
            "",
            "Example:",
            "  electrolyst fit pellet-140deg.txt --circuit 'p(R1,CPE1)-p(R2,CPE2)-CPE3' --json",
            "Errors are standard errors; the residual of a point is (model - measured)/|Z|, squared once."
        })
final class FitCommand extends DatabaseCommand {
    @Mixin
    private final FitOptions options = new FitOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_ID", description = "Files, or ids of the database.")
    private List<String> arguments = List.of();

    FitCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        FitBatch batch = new FitBatch(options.circuit(), options.settings());
        List<SpectrumSource> sources = sources();
        int spectra = sources.stream().mapToInt(SpectrumSource::size).sum();
        try (Progress progress = Progress.of(terminal(), "fit", spectra)) {
            batch.run(
                    sources,
                    fit -> {
                        output.result(fit);
                        progress.step();
                    },
                    failed -> output.failure(
                            failed.source(),
                            failed.error().code(),
                            failed.error().message(),
                            failed.error().where()),
                    new Cancel());
        }
    }

    private List<SpectrumSource> sources() throws StoreException {
        SpectrumSources sources = new SpectrumSources(terminal()::file);
        if (!databaseExists()) {
            return sources.find(arguments);
        }
        if (sources.areAllFiles(arguments)) {
            return sources.find(arguments);
        }
        try (Lab lab = openForReading()) {
            return sources.find(arguments, lab);
        }
    }
}
