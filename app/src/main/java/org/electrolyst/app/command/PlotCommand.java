package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.analysis.drt.Drt;
import org.electrolyst.analysis.drt.DrtSettings;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.FitWork;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.PlotKind;
import org.electrolyst.app.lab.RunPlotKind;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.reports.plot.PictureFormat;
import org.electrolyst.reports.plot.PlottedSpectrum;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws spectra. */
@Command(
        name = "plot",
        description =
                "Draw spectra of files, or of spectra (s3), runs (r1) and samples of the database, in one picture:"
                        + " Nyquist plot with equal axes, Bode plot, residuals of a fit, or relaxation times; of runs"
                        + " and samples also the Arrhenius plot and the chronoamperograms. Nothing is stored.",
        footer = {
            "",
            "Examples:",
            "  electrolyst plot pellet.txt --kind bode --fit -o pellet-bode.svg",
            "  electrolyst plot r1 --kind arrhenius -o arrhenius.pdf"
        })
final class PlotCommand extends EachSpectrumCommand<PlotCommand.Drawn> {
    @Mixin
    private final FitOptions fit = new FitOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "nyquist",
            description = "nyquist (default), bode, residuals, (model - measured)/|Z| in %% over the frequency, drt,"
                    + " the distribution of relaxation times; of runs and samples arrhenius, or chronoamperogram, the"
                    + " currents of the Bruce-Vincent holds.")
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
        return Choices.find(kindName, PlotKind.values(), PlotKind::code)
                .orElseThrow(() -> Choices.unknown(
                        "kind of plot",
                        kindName,
                        Stream.concat(
                                Arrays.stream(PlotKind.values()).map(PlotKind::code),
                                Arrays.stream(RunPlotKind.values()).map(RunPlotKind::code))));
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        if (PictureFormat.of(Path.of(file)).isEmpty()) {
            throw Failure.usage("'" + file + "' must end in " + PictureFormat.endings());
        }
        Optional<RunPlotKind> ofRuns = Choices.find(kindName, RunPlotKind.values(), RunPlotKind::code);
        if (ofRuns.isPresent()) {
            drawRuns(ofRuns.get(), output);
        } else {
            super.run(output);
        }
    }

    private void drawRuns(RunPlotKind kind, Output output) throws StoreException, Cancelled {
        List<RunPlotKind.Analysed> analysed = new ArrayList<>();
        try (Lab lab = openForReading()) {
            for (String argument : arguments()) {
                analysed.add(lab.analysed(Targets.find(lab, argument), new Cancel()));
            }
        }
        written(
                kind.code(),
                output,
                (text, target) -> kind.write(analysed, text, target),
                arguments().get(0));
    }

    @Override
    SpectrumBatch.Work<Drawn> work() {
        PlotKind kind = kind();
        FitWork fitting = new FitWork(fit.circuit(), fit.settings(), Optional.empty());
        if (kind == PlotKind.DRT) {
            if (fitted || fitting.circuit().isPresent()) {
                throw Failure.usage("relaxation times are drawn without a circuit; leave --fit and --circuit out");
            }
            return (spectrum, cell, cancel) ->
                    Drawn.of(spectrum, Drt.of(spectrum.data(), spectrum.spectrum(), DrtSettings.defaults(), cancel));
        }
        boolean needed = fitted || fitting.circuit().isPresent() || kind == PlotKind.RESIDUALS;
        return (spectrum, cell, cancel) ->
                Drawn.of(kind, spectrum, needed ? Optional.of(fitting.on(spectrum, cell, cancel)) : Optional.empty());
    }

    /**
     * What is drawn of a spectrum.
     *
     * @param spectrum points and what was made of them
     * @param missing why a part of the picture is missing
     */
    record Drawn(PlottedSpectrum spectrum, Optional<String> missing) {
        static Drawn of(PlotKind kind, MeasuredSpectrum spectrum, Optional<FitResult> fit) {
            return new Drawn(
                    kind.plotted(label(spectrum), spectrum, fit),
                    fit.filter(f -> f.curve().isEmpty())
                            .map(f -> "the fit failed, so only points are drawn: " + first(f.flags())));
        }

        static Drawn of(MeasuredSpectrum spectrum, DrtResult drt) {
            return new Drawn(
                    PlotKind.plotted(label(spectrum), spectrum, drt),
                    drt.distribution().isPresent()
                            ? Optional.empty()
                            : Optional.of("there is no distribution to draw: " + first(drt.flags())));
        }

        private static String first(List<Flag> flags) {
            return flags.stream().map(Flag::message).findFirst().orElse("");
        }

        private static String label(MeasuredSpectrum spectrum) {
            int number = spectrum.data().spectrum();
            return PlotFiles.stem(spectrum.data().source()) + (number > 1 ? ", spectrum " + number : "");
        }
    }

    @Override
    void deliver(MeasuredSpectrum spectrum, Drawn result, Output output) {
        String source = spectrum.data().source();
        if (result.missing().isPresent()) {
            output.failure(source, "fitFailed", result.missing().get(), source);
        } else {
            output.done(false);
        }
        drawn.add(result.spectrum());
    }

    @Override
    void finish(Output output) {
        if (drawn.isEmpty()) {
            return;
        }
        written(
                kind().code(),
                output,
                (text, target) -> kind().write(drawn, text, target),
                drawn.get(0).label());
    }

    /** Writes a picture with a title to a file and returns where it really is. */
    @FunctionalInterface
    private interface Drawing {
        Path write(String title, Path target) throws IOException;
    }

    private void written(String kind, Output output, Drawing drawing, String defaultTitle) {
        try {
            Path written = drawing.write(title.orElse(defaultTitle), terminal().file(file));
            output.say("wrote " + terminal().shown(written));
            if (output.isJson()) {
                output.line(JsonNodeFactory.instance
                        .objectNode()
                        .put("plot", terminal().shown(written))
                        .put("kind", kind)
                        .put("spectra", drawn.size()));
            }
        } catch (IOException e) {
            throw Failure.failed("plotNotWritten", String.valueOf(e.getMessage()), file);
        } catch (IllegalArgumentException e) {
            throw Failure.failed("nothingToPlot", String.valueOf(e.getMessage()), file);
        }
    }
}
