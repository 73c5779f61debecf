package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.FitWork;
import org.electrolyst.app.lab.PlotKind;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.reports.plot.PictureFormat;
import org.electrolyst.reports.plot.PlottedSpectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws spectra. */
@Command(
        name = "plot",
        description =
                "Draw spectra of files, or of spectra (s3), runs (r1) and samples of the database, in one picture:"
                        + " Nyquist plot with equal axes, Bode plot, or residuals of a fit. Nothing is stored.",
        footer = {"", "Example:", "  electrolyst plot pellet.txt --kind bode --fit -o pellet-bode.svg"})
final class PlotCommand extends EachSpectrumCommand<Optional<FitResult>> {
    @Mixin
    private final FitOptions fit = new FitOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "nyquist",
            description = "nyquist (default), bode, or residuals, (model - measured)/|Z| in %% over the frequency.")
    private String kindName = "nyquist";

    @Option(
            names = "--fit",
            description = "Draw a fit with the points; so do --circuit and --kind residuals. Without --circuit the"
                    + " program finds the circuit.")
    private boolean fitted;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write: .png, .svg or .pdf.")
    private String file = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the picture (default: the first source).")
    private Optional<String> title = Optional.empty();

    private final List<PlottedSpectrum> drawn = new ArrayList<>();

    PlotCommand(Terminal terminal) {
        super(terminal, "plot");
    }

    private PlotKind kind() {
        return Choices.named("kind of plot", kindName, PlotKind.values(), PlotKind::code);
    }

    @Override
    SpectrumBatch.Work<Optional<FitResult>> work() {
        if (PictureFormat.of(Path.of(file)).isEmpty()) {
            throw Failure.usage("'" + file + "' must end in " + PictureFormat.endings());
        }
        FitWork fitting = new FitWork(fit.circuit(), fit.settings(), Optional.empty());
        boolean needed = fitted || fitting.circuit().isPresent() || kind() == PlotKind.RESIDUALS;
        return (spectrum, cell, cancel) -> needed ? Optional.of(fitting.on(spectrum, cell, cancel)) : Optional.empty();
    }

    @Override
    void deliver(MeasuredSpectrum spectrum, Optional<FitResult> result, Output output) {
        String source = spectrum.data().source();
        if (result.isPresent() && result.get().curve().isEmpty()) {
            String why =
                    result.get().flags().stream().map(Flag::message).findFirst().orElse("");
            output.failure(source, "fitFailed", "the fit failed, so only points are drawn: " + why, source);
        } else {
            output.done(false);
        }
        int number = spectrum.data().spectrum();
        drawn.add(
                kind().plotted(PlotFiles.stem(source) + (number > 1 ? ", spectrum " + number : ""), spectrum, result));
    }

    @Override
    void finish(Output output) {
        if (drawn.isEmpty()) {
            return;
        }
        try {
            Path written = kind().write(
                            drawn,
                            title.orElse(drawn.get(0).label()),
                            terminal().file(file));
            output.say("wrote " + terminal().shown(written));
            if (output.isJson()) {
                output.line(JsonNodeFactory.instance
                        .objectNode()
                        .put("plot", terminal().shown(written))
                        .put("kind", kind().code())
                        .put("spectra", drawn.size()));
            }
        } catch (IOException e) {
            throw Failure.failed("plotNotWritten", String.valueOf(e.getMessage()), file);
        } catch (IllegalArgumentException e) {
            throw Failure.failed("nothingToPlot", String.valueOf(e.getMessage()), file);
        }
    }
}
