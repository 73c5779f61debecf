package org.electrolyst.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.PlotKind;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.reports.plot.PictureFormat;
import org.electrolyst.reports.plot.PlottedSpectrum;
import picocli.CommandLine.Option;

/** Pictures of each result in files of their own, where they are asked for. */
final class PlotFiles {
    @Option(
            names = "--plots",
            paramLabel = "KIND,...",
            split = ",",
            description =
                    "Draw each result: nyquist, bode; of a fit residuals, of drt drt; in files named after the source.")
    private List<String> kinds = List.of();

    @Option(names = "--plot-dir", paramLabel = "DIR", description = "Folder of the pictures (default: this one).")
    private Optional<String> folder = Optional.empty();

    @Option(
            names = "--plot-format",
            paramLabel = "FORMAT",
            defaultValue = "png",
            description = "png (default), svg or pdf.")
    private String formatName = "png";

    private final PlotKind[] known;
    private final Set<Path> written = new HashSet<>();

    /** Pictures of fits. */
    PlotFiles() {
        this(PlotKind.NYQUIST, PlotKind.BODE, PlotKind.RESIDUALS);
    }

    /** {@code known}: the pictures that can be drawn of the results. */
    PlotFiles(PlotKind... known) {
        this.known = known;
    }

    /** Refuses options that make no sense. */
    void check() {
        kinds();
        format();
        if (kinds.isEmpty() && folder.isPresent()) {
            throw Failure.usage("--plot-dir needs the kinds of pictures: add --plots "
                    + Arrays.stream(known).map(PlotKind::code).collect(Collectors.joining(",")));
        }
    }

    private List<PlotKind> kinds() {
        return kinds.stream()
                .map(name -> Choices.named("kind of plot", name, known, PlotKind::code))
                .distinct()
                .toList();
    }

    private PictureFormat format() {
        return Choices.named(
                "format", formatName, PictureFormat.values(), f -> f.ending().substring(1));
    }

    /** Draws one fit; one that failed has no pictures. */
    void write(MeasuredSpectrum spectrum, FitResult fit, Terminal terminal, Output output) {
        if (fit.curve().isPresent()) {
            write(
                    spectrum,
                    fit.circuit(),
                    (kind, label) -> kind.plotted(label, spectrum, Optional.of(fit)),
                    terminal,
                    output);
        }
    }

    /** Draws one distribution of relaxation times; a spectrum that has none has no pictures. */
    void write(MeasuredSpectrum spectrum, DrtResult drt, Terminal terminal, Output output) {
        if (drt.distribution().isPresent()) {
            write(
                    spectrum,
                    "Relaxation times",
                    (kind, label) -> PlotKind.plotted(label, spectrum, drt),
                    terminal,
                    output);
        }
    }

    private void write(
            MeasuredSpectrum spectrum,
            String title,
            BiFunction<PlotKind, String, PlottedSpectrum> plotted,
            Terminal terminal,
            Output output) {
        int number = spectrum.data().spectrum();
        String source = spectrum.data().source();
        String stem = stem(source) + (number > 1 ? "-" + number : "");
        for (PlotKind kind : kinds()) {
            Path target = unused(terminal.file(folder.orElse("")), stem + "-" + kind.code());
            try {
                Files.createDirectories(terminal.file(folder.orElse("")));
                Path file = kind.write(List.of(plotted.apply(kind, stem)), title, target);
                output.say("  wrote " + terminal.shown(file));
            } catch (IOException e) {
                output.failure(source, "plotNotWritten", String.valueOf(e.getMessage()), target.toString());
            }
        }
    }

    /** Sources of the same name in different folders must not overwrite each other's pictures. */
    private Path unused(Path directory, String name) {
        Path target = directory.resolve(name + format().ending());
        for (int i = 2; !written.add(target); i++) {
            target = directory.resolve(name + "-" + i + format().ending());
        }
        return target;
    }

    /** The name of a source without folders and ending. */
    static String stem(String source) {
        Path name = Path.of(source).getFileName();
        String text = name == null ? source : name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }
}
