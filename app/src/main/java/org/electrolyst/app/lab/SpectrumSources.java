package org.electrolyst.app.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.acquisition.imports.ImportOptions;
import org.electrolyst.acquisition.imports.ImportOutcome;
import org.electrolyst.acquisition.imports.ImportedSpectrum;
import org.electrolyst.acquisition.imports.Importer;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.StoreException;

/** Finds the spectra that arguments name: an existing path is a file, anything else an id of the database. */
public final class SpectrumSources implements SpectrumBatch.Opener {
    private final Function<String, Path> files;
    private final Optional<Lab> lab;
    private final Importer importer = new Importer();

    /**
     * Sources of a command.
     *
     * @param files the path that a name means
     * @param lab the database; without one every argument must be a file
     */
    public SpectrumSources(Function<String, Path> files, Optional<Lab> lab) {
        this.files = files;
        this.lab = lab;
    }

    /** Whether all arguments are existing files, for which no database is needed. */
    public static boolean areAllFiles(List<String> arguments, Function<String, Path> files) {
        return arguments.stream().map(files).allMatch(Files::exists);
    }

    @Override
    public SpectrumSource open(String argument) {
        if (lab.isEmpty() || Files.exists(files.apply(argument))) {
            return file(argument);
        }
        try {
            return stored(argument, lab.get());
        } catch (StoreException e) {
            return failed(argument, "database", String.valueOf(e.getMessage()));
        }
    }

    private SpectrumSource file(String argument) {
        ImportOutcome outcome = importer.read(files.apply(argument), ImportOptions.defaults());
        if (outcome instanceof ImportOutcome.Refused refused) {
            return new SpectrumSource.Failed(argument, refused.error());
        }
        List<MeasuredSpectrum> spectra = new ArrayList<>();
        for (ImportedSpectrum spectrum : ((ImportOutcome.Imported) outcome).spectra()) {
            spectra.add(new MeasuredSpectrum(
                    new DataSource(argument, spectrum.number()),
                    spectrum.spectrum(),
                    spectrum.conditions().temperatureK()));
        }
        if (spectra.isEmpty()) {
            return failed(argument, "noSpectra", "the file holds no impedance spectrum");
        }
        return new SpectrumSource.Found(spectra, Cell.unknown());
    }

    private static SpectrumSource stored(String argument, Lab lab) throws StoreException {
        Optional<RecordId> id = RecordId.parse(argument);
        if (id.isPresent() && id.get().kind() == RecordId.Kind.SPECTRUM) {
            Optional<StoredSpectrum> spectrum = lab.store().spectrum(id.get());
            if (spectrum.isPresent()) {
                return found(List.of(spectrum.get()), cellOf(spectrum.get(), lab));
            }
        }
        Optional<Target> target = lab.target(argument);
        if (target.isEmpty()) {
            return failed(
                    argument, "unknownId", "this is neither a file nor a spectrum, run or sample of the database");
        }
        return target.get().spectra().isEmpty()
                ? failed(argument, "noSpectra", "it holds no impedance spectrum")
                : found(target.get().spectra(), target.get().cell());
    }

    private static Cell cellOf(StoredSpectrum spectrum, Lab lab) throws StoreException {
        var run = lab.store().run(spectrum.run());
        if (run.isEmpty() || run.get().sampleId().isEmpty()) {
            return Cell.unknown();
        }
        return lab.store().sample(run.get().sampleId().get()).map(Sample::cell).orElse(Cell.unknown());
    }

    private static SpectrumSource found(List<StoredSpectrum> stored, Cell cell) {
        return new SpectrumSource.Found(
                stored.stream()
                        .map(s -> new MeasuredSpectrum(
                                new DataSource(s.id().toString(), 1),
                                s.spectrum(),
                                s.conditions().temperatureK()))
                        .toList(),
                cell);
    }

    private static SpectrumSource failed(String argument, String code, String message) {
        return new SpectrumSource.Failed(argument, new ImportError(code, message, argument));
    }
}
