package org.electrolyst.app.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.electrolyst.analysis.validate.Validation;
import org.electrolyst.analysis.validate.ValidationSettings;
import org.electrolyst.analysis.validate.ValidationSettings.Immittance;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.ValidationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tests spectra by the Kramers-Kronig relations. */
@Command(
        name = "validate",
        description = "Test each spectrum of files, or of spectra (s3), runs (r1) and samples of the database, by the"
                + " Kramers-Kronig relations and by Z-HIT: pass, suspect or fail, with the reasons. Nothing is"
                + " stored.",
        footer = {
            "",
            "Example:",
            "  electrolyst validate pellet-20degC.csv pellet-30degC.csv",
            "A spectrum that fails is not to be fitted. One that passes may still have drifted at all frequencies",
            "alike, or have been measured with too large an amplitude: repeat the sweep, and halve the amplitude."
        })
final class ValidateCommand extends SpectraCommand<ValidationResult> {
    @Option(
            names = "--immittance",
            paramLabel = "Z|Y|auto",
            defaultValue = "auto",
            description = "What is a sum of relaxations: Z, Y = 1/Z, or auto (default): Y where Z' is negative at low"
                    + " frequency.")
    private String immittance = "auto";

    ValidateCommand(Terminal terminal) {
        super(terminal, "validate");
    }

    @Override
    SpectrumBatch.Work<ValidationResult> work() {
        ValidationSettings settings = ValidationSettings.defaults().with(immittance());
        return (spectrum, cell, cancel) -> Validation.of(spectrum.data(), spectrum.spectrum(), settings, cancel);
    }

    private Immittance immittance() {
        return Arrays.stream(Immittance.values())
                .filter(i -> i.code().equalsIgnoreCase(immittance))
                .findFirst()
                .orElseThrow(() -> Failure.usage("unknown immittance '" + immittance + "'; known: "
                        + Arrays.stream(Immittance.values())
                                .map(Immittance::code)
                                .collect(Collectors.joining(", "))));
    }
}
