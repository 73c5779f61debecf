package org.electrolyst.app.command;

import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.CircuitSearch;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.FitResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class FitCommand extends SpectraCommand<FitResult> {
    @Mixin
    private final FitOptions options = new FitOptions();

    FitCommand(Terminal terminal) {
        super(terminal, "fit");
    }

    @Override
    SpectrumBatch.Work<FitResult> work() {
        Optional<Circuit> given = options.circuit();
        FitSettings settings = options.settings();
        return (spectrum, cell, cancel) -> {
            Circuit circuit = given.isPresent()
                    ? given.get()
                    : new CircuitSearch(settings).choose(List.of(spectrum.spectrum()), cancel);
            return new CircuitFit(circuit, settings).fit(spectrum.data(), spectrum.spectrum(), cell, cancel);
        };
    }
}
