package org.electrolyst.app.command;

import java.util.Optional;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.FitWork;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.CorrelationText;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.FitResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  electrolyst fit *.csv --plots nyquist,residuals --plot-dir pictures",
            "Errors are standard errors; the residual of a point is (model - measured)/sigma, squared once."
        })
final class FitCommand extends SpectraCommand<FitResult> {
    @Mixin
    private final FitOptions options = new FitOptions();

    @Mixin
    private final CorrectionOptions corrections = new CorrectionOptions();

    @Mixin
    private final PlotFiles plots = new PlotFiles();

    @Option(
            names = "--intervals",
            paramLabel = "METHOD",
            description = "Find 95 %% intervals by refitting too: profile (likelihood) or bootstrap (of residuals).")
    private Optional<String> refitting = Optional.empty();

    @Option(names = "--correlations", description = "Print how the errors of the parameters hang together.")
    private boolean correlations;

    FitCommand(Terminal terminal) {
        super(terminal, "fit");
    }

    @Override
    SpectrumBatch.Work<FitResult> work() {
        plots.check();
        FitWork work = new FitWork(
                options.circuit(),
                options.settings(),
                refitting.map(name ->
                        Choices.named("way to intervals", name, FitWork.Refitting.values(), FitWork.Refitting::name)));
        return corrections.before(work, terminal()::file);
    }

    @Override
    void deliver(MeasuredSpectrum spectrum, FitResult fit, Output output) {
        super.deliver(spectrum, fit, output);
        if (correlations && !output.isJson()) {
            CorrelationText.print(fit, terminal().out());
        }
        plots.write(spectrum, fit, terminal(), output);
    }
}
