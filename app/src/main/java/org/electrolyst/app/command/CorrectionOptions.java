package org.electrolyst.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.acquisition.imports.ImportOptions;
import org.electrolyst.acquisition.imports.ImportOptions.ImaginaryColumn;
import org.electrolyst.acquisition.imports.ImportOutcome;
import org.electrolyst.acquisition.imports.Importer;
import org.electrolyst.analysis.correction.Correction;
import org.electrolyst.analysis.correction.CorrectionOutcome;
import org.electrolyst.analysis.correction.Leads;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.lab.SpectrumBatch;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import picocli.CommandLine.Option;

/** What is taken off raw impedances before anything is done with them. */
final class CorrectionOptions {
    @Option(
            names = "--short",
            paramLabel = "FILE",
            description = "Take off a spectrum of the fixture with its terminals joined.")
    private Optional<String> shorted = Optional.empty();

    @Option(names = "--open", paramLabel = "FILE", description = "Take off a spectrum of the fixture without a cell.")
    private Optional<String> open = Optional.empty();

    @Option(
            names = "--load",
            paramLabel = "FILE",
            description = "Scale by a spectrum of the fixture with a known resistor; needs --load-value.")
    private Optional<String> load = Optional.empty();

    @Option(names = "--load-value", paramLabel = "R", description = "Its resistance, such as '100 Ω ± 0.1 Ω'.")
    private Optional<String> loadValue = Optional.empty();

    @Option(
            names = "--lead-inductance",
            paramLabel = "L",
            description = "Take off this inductance of the leads, such as '0.6 µH ± 0.1 µH'.")
    private Optional<String> leadInductance = Optional.empty();

    @Option(
            names = "--lead-resistance",
            paramLabel = "R",
            description = "Take off this resistance of the leads, such as '0.4 Ω ± 0.05 Ω'.")
    private Optional<String> leadResistance = Optional.empty();

    /**
     * The correction asked for.
     *
     * @param files the path that a name means
     * @throws Failure if a standard cannot be read, or options contradict one another
     */
    Correction correction(Function<String, Path> files) {
        if (load.isPresent() != loadValue.isPresent()) {
            throw Failure.usage("--load and --load-value belong together; give both");
        }
        try {
            Correction correction = Correction.none();
            ImaginaryColumn column = ImaginaryColumn.AS_STORED;
            if (shorted.isPresent()) {
                ImpedanceSpectrum measured = spectrum("--short", shorted.get(), column, files);
                if (isCapacitive(measured)) {
                    column = ImaginaryColumn.NEGATED;
                    measured = spectrum("--short", shorted.get(), column, files);
                }
                correction = correction.withShort(measured);
            }
            if (open.isPresent()) {
                correction = correction.withOpen(spectrum("--open", open.get(), ImaginaryColumn.DETECT, files));
            }
            if (load.isPresent()) {
                correction = correction.with(new Correction.Load(
                        spectrum("--load", load.get(), column, files),
                        Quantity.parse(loadValue.orElseThrow(), Dimension.RESISTANCE)));
            }
            if (leadInductance.isPresent() || leadResistance.isPresent()) {
                correction = correction.with(new Leads(
                        Quantity.parse(leadResistance.orElse("0 Ω"), Dimension.RESISTANCE),
                        Quantity.parse(leadInductance.orElse("0 H"), Dimension.INDUCTANCE)));
            }
            return correction;
        } catch (QuantityFormatException e) {
            throw Failure.usage("--load-value, --lead-inductance or --lead-resistance: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Work on spectra after the correction, whose results say what was taken off.
     *
     * @throws Failure if a standard cannot be read, or options contradict one another
     */
    SpectrumBatch.Work<FitResult> before(SpectrumBatch.Work<FitResult> work, Function<String, Path> files) {
        Correction correction = correction(files);
        return correction.isNone()
                ? work
                : (measured, cell, cancel) -> {
                    CorrectionOutcome outcome = correction.apply(measured.spectrum());
                    if (outcome instanceof CorrectionOutcome.Refused refused) {
                        throw Failure.failed(
                                refused.code(),
                                refused.message(),
                                measured.data().source());
                    }
                    CorrectionOutcome.Corrected corrected = (CorrectionOutcome.Corrected) outcome;
                    FitResult result = work.on(
                            new MeasuredSpectrum(
                                    measured.data(),
                                    corrected.spectrum(),
                                    measured.temperatureK(),
                                    measured.temperatureUncertaintyK()),
                            cell,
                            cancel);
                    for (Flag flag : corrected.flags()) {
                        result = result.with(flag);
                    }
                    return result;
                };
    }

    /** A short is inductive at its highest frequency: what looks capacitive there is a column of -Z''. */
    private static boolean isCapacitive(ImpedanceSpectrum shorted) {
        return shorted.byDescendingFrequency().imaginaryOhm().at(0) < 0;
    }

    private static ImpedanceSpectrum spectrum(
            String option, String name, ImaginaryColumn column, Function<String, Path> files) {
        ImportOutcome outcome =
                new Importer().read(files.apply(name), ImportOptions.defaults().withImaginary(column));
        if (outcome instanceof ImportOutcome.Refused refused) {
            throw Failure.failed(
                    refused.error().code(),
                    option + ": " + refused.error().message(),
                    refused.error().where());
        }
        ImportOutcome.Imported imported = (ImportOutcome.Imported) outcome;
        if (imported.spectra().size() != 1) {
            throw Failure.usage(
                    option + " " + name + " holds " + imported.spectra().size() + " spectra; give a file with one");
        }
        return imported.spectra().get(0).spectrum();
    }
}
