package org.electrolyst.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.PlotKind;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.reports.plot.PictureFormat;
import picocli.CommandLine.Option;

/** Pictures of each fit in files of their own, where they are asked for. */
final class PlotFiles {
    @Option(
            names = "--plots",
            paramLabel = "KIND,...",
            split = ",",
            description = "Draw each fit: nyquist, bode, residuals, in files named after the source.")
    private List<String> kinds = List.of();

    @Option(names = "--plot-dir", paramLabel = "DIR", description = "Folder of the pictures (default: this one).")
    private Optional<String> folder = Optional.empty();

    @Option(
            names = "--plot-format",
            paramLabel = "FORMAT",
            defaultValue = "png",
            description = "png (default), svg or pdf.")
    private String formatName = "png";

    private final Set<Path> written = new HashSet<>();

    /** Refuses options that make no sense. */
    void check() {
        kinds();
        format();
        if (kinds.isEmpty() && folder.isPresent()) {
            throw Failure.usage("--plot-dir needs the kinds of pictures: add --plots nyquist,bode,residuals");
        }
    }

    private List<PlotKind> kinds() {
        return kinds.stream()
                .map(name -> Choices.named("kind of plot", name, PlotKind.values(), PlotKind::code))
                .distinct()
                .toList();
    }

    private PictureFormat format() {
        return Choices.named(
                "format", formatName, PictureFormat.values(), f -> f.ending().substring(1));
    }

    /** Draws one fit; one that failed has no pictures. */
    void write(MeasuredSpectrum spectrum, FitResult fit, Terminal terminal, Output output) {
        if (kinds.isEmpty() || fit.curve().isEmpty()) {
            return;
        }
        int number = spectrum.data().spectrum();
        String stem = stem(spectrum.data().source()) + (number > 1 ? "-" + number : "");
        for (PlotKind kind : kinds()) {
            Path target = unused(terminal.file(folder.orElse("")), stem + "-" + kind.code());
            try {
                Files.createDirectories(terminal.file(folder.orElse("")));
                Path file = kind.write(List.of(kind.plotted(stem, spectrum, Optional.of(fit))), fit.circuit(), target);
                output.say("  wrote " + terminal.shown(file));
            } catch (IOException e) {
                output.failure(fit.source(), "plotNotWritten", String.valueOf(e.getMessage()), target.toString());
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
