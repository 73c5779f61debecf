package org.electrolyst.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.analysis.drt.Drt;
import org.electrolyst.analysis.drt.DrtSettings;
import org.electrolyst.analysis.drt.LambdaCriterion;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.PlotKind;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.DrtResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes distributions of relaxation times. */
@Command(
        name = "drt",
        description = "Compute the distribution of relaxation times of each spectrum of files, or of spectra (s3), runs"
                + " (r1) and samples of the database, with its peaks. Lead inductance and blocking electrodes are part of"
                + " the model; subtract nothing. Nothing is stored.",
        footer = {
            "",
            "Example:",
            "  electrolyst drt pellet-20degC.csv pellet-30degC.csv",
            "The total of the resistances is robust; the number of peaks follows from lambda. Confirm peaks by a fit."
        })
final class DrtCommand extends SpectraCommand<DrtResult> {
    @Option(
            names = "--lambda",
            paramLabel = "V|gcv|l-curve|re-im",
            description = "Weight of the penalty on roughness: a number, or the criterion that chooses it (default: the"
                    + " middle one of the three).")
    private Optional<String> lambda = Optional.empty();

    @Option(
            names = "--tail",
            paramLabel = "NAME",
            defaultValue = "auto",
            description =
                    "Blocking electrodes in series: none, capacitor, cpe, or auto (default): what the data ask for.")
    private String tail = "auto";

    @Option(
            names = "--derivative",
            paramLabel = "1|2",
            defaultValue = "2",
            description = "Which derivative of the distribution is penalised; 2 by default.")
    private int derivative = 2;

    @Mixin
    private final PlotFiles plots = new PlotFiles(PlotKind.DRT, PlotKind.NYQUIST, PlotKind.BODE);

    DrtCommand(Terminal terminal) {
        super(terminal, "drt");
    }

    @Override
    SpectrumBatch.Work<DrtResult> work() {
        plots.check();
        DrtSettings settings = settings();
        return (spectrum, cell, cancel) -> Drt.of(spectrum.data(), spectrum.spectrum(), settings, cancel);
    }

    @Override
    void deliver(MeasuredSpectrum spectrum, DrtResult drt, Output output) {
        super.deliver(spectrum, drt, output);
        plots.write(spectrum, drt, terminal(), output);
    }

    private DrtSettings settings() {
        try {
            DrtSettings settings = DrtSettings.defaults().with(tail()).withDerivative(derivative);
            return lambda.isPresent() ? withLambda(settings, lambda.get().toLowerCase(Locale.ROOT)) : settings;
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private DrtSettings.Tail tail() {
        return Arrays.stream(DrtSettings.Tail.values())
                .filter(t -> t.code().equals(tail.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Failure.usage("unknown tail '" + tail + "'; known: "
                        + codes(Arrays.stream(DrtSettings.Tail.values()).map(DrtSettings.Tail::code))));
    }

    private static DrtSettings withLambda(DrtSettings settings, String text) {
        Optional<LambdaCriterion> criterion = Arrays.stream(LambdaCriterion.values())
                .filter(c -> c.code().equals(text))
                .findFirst();
        if (criterion.isPresent()) {
            return settings.with(criterion.get());
        }
        try {
            return settings.withLambda(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw Failure.usage("--lambda '" + text + "' is neither a number nor a criterion; known: "
                    + codes(Arrays.stream(LambdaCriterion.values()).map(LambdaCriterion::code)));
        }
    }

    private static String codes(Stream<String> codes) {
        return codes.collect(Collectors.joining(", "));
    }
}
