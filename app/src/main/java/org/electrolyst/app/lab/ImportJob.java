package org.electrolyst.app.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.acquisition.imports.ImportOutcome;
import org.electrolyst.acquisition.imports.Importer;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.store.StoreException;
import org.electrolyst.store.run.ImportedFile;
import org.electrolyst.store.run.ImportedSpectrum;
import org.electrolyst.store.run.NewImport;

/** Brings files of other programs into the database: those of one sample become one run. What can be read is stored. */
public final class ImportJob {
    private final Lab lab;
    private final Importer importer = new Importer();

    public ImportJob(Lab lab) {
        this.lab = lab;
    }

    /** Imports the files and says of each, in their order, what came of it. */
    public List<FileImport> run(List<FileToImport> files) throws StoreException {
        FileImport[] outcomes = new FileImport[files.size()];
        Map<Optional<String>, List<ReadFile>> bySample = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            FileToImport file = files.get(i);
            ImportOutcome outcome = importer.read(file.file(), file.options());
            if (outcome instanceof ImportOutcome.Refused refused) {
                outcomes[i] = new FileImport.Failed(file.source(), refused.error());
                continue;
            }
            ImportOutcome.Imported imported = (ImportOutcome.Imported) outcome;
            Optional<ImportError> unknownSpectrum =
                    unknownSpectrum(file, imported.spectra().size());
            if (unknownSpectrum.isPresent()) {
                outcomes[i] = new FileImport.Failed(file.source(), unknownSpectrum.get());
                continue;
            }
            try {
                bySample.computeIfAbsent(file.sampleId(), id -> new ArrayList<>())
                        .add(new ReadFile(i, file, imported));
            } catch (IOException e) {
                outcomes[i] = new FileImport.Failed(
                        file.source(),
                        new ImportError("readFailed", "reading failed: " + e.getMessage(), file.source()));
            }
        }
        for (Map.Entry<Optional<String>, List<ReadFile>> group : bySample.entrySet()) {
            store(group.getKey(), group.getValue(), outcomes);
        }
        return List.of(outcomes);
    }

    /** The temperature of a spectrum that is not there must belong to another, so that none of them can be trusted. */
    private static Optional<ImportError> unknownSpectrum(FileToImport file, int spectra) {
        return file.temperatureKOfSpectrum().keySet().stream()
                .filter(number -> number > spectra)
                .min(Comparator.naturalOrder())
                .map(number -> new ImportError(
                        "unknownSpectrum",
                        "a temperature is given for spectrum " + number + ", but the file holds " + spectra
                                + "; nothing of it was stored. Correct the number.",
                        file.source()));
    }

    /** Stores as one run what is not there yet of one sample's files. */
    private void store(Optional<String> sampleId, List<ReadFile> files, FileImport[] outcomes) throws StoreException {
        Map<String, ReadFile> fresh = new LinkedHashMap<>();
        List<ReadFile> twins = new ArrayList<>();
        for (ReadFile file : files) {
            Optional<RecordId> holder = lab.store().runOfFile(file.content.sha256(), sampleId);
            if (holder.isPresent()) {
                outcomes[file.position] = new FileImport.AlreadyThere(
                        file.source, holder.get(), isStoredAtAnotherTemperature(file, holder.get()));
            } else if (fresh.putIfAbsent(file.content.sha256(), file) != null) {
                twins.add(file);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<ReadFile> stored = List.copyOf(fresh.values());
        RecordId run = lab.store()
                .addImport(new NewImport(
                        sampleId,
                        lab.now(),
                        description(stored),
                        stored.stream().map(file -> file.content).toList()));
        report(run, stored, outcomes);
        for (ReadFile twin : twins) {
            outcomes[twin.position] = new FileImport.AlreadyThere(twin.source, run, false);
        }
    }

    private boolean isStoredAtAnotherTemperature(ReadFile file, RecordId run) throws StoreException {
        Map<Integer, SpectrumConditions> stored = new HashMap<>();
        for (StoredSpectrum spectrum : lab.store().spectra(run)) {
            if (spectrum.source().source().equals(file.content.name())) {
                stored.put(spectrum.source().spectrum(), spectrum.conditions());
            }
        }
        for (int k = 0; k < file.content.spectra().size(); k++) {
            SpectrumConditions now = file.content.spectra().get(k).conditions();
            SpectrumConditions before = stored.getOrDefault(k + 1, now);
            if (now.temperatureK().isPresent() && !now.temperatureK().equals(before.temperatureK())) {
                return true;
            }
        }
        return false;
    }

    private static String description(List<ReadFile> files) {
        String first = files.get(0).content.name();
        return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
    }

    /** The store numbers spectra and curves in the order of the files. */
    private void report(RecordId run, List<ReadFile> stored, FileImport[] outcomes) throws StoreException {
        List<RecordId> spectra =
                lab.store().spectra(run).stream().map(StoredSpectrum::id).toList();
        List<RecordId> curves =
                lab.store().curves(run).stream().map(StoredCurve::id).toList();
        int spectrum = 0;
        int curve = 0;
        for (ReadFile file : stored) {
            int spectraEnd = spectrum + file.content.spectra().size();
            int curvesEnd = curve + file.content.curves().size();
            outcomes[file.position] = new FileImport.Stored(
                    file.source,
                    file.format,
                    run,
                    spectra.subList(spectrum, spectraEnd),
                    curves.subList(curve, curvesEnd),
                    file.content.notes());
            spectrum = spectraEnd;
            curve = curvesEnd;
        }
    }

    /** A file that could be read, ready to be stored. */
    private static final class ReadFile {
        private final int position;
        private final String source;
        private final String format;
        private final ImportedFile content;

        ReadFile(int position, FileToImport file, ImportOutcome.Imported imported) throws IOException {
            this.position = position;
            source = file.source();
            format = imported.format();
            content = new ImportedFile(
                    String.valueOf(file.file().getFileName()),
                    Files.readAllBytes(file.file()),
                    imported.spectra().stream()
                            .map(s -> new ImportedSpectrum(s.spectrum(), conditions(file, s.number(), s.conditions())))
                            .toList(),
                    imported.curves().stream().map(c -> c.curve()).toList(),
                    imported.notes());
        }

        private static SpectrumConditions conditions(FileToImport file, int number, SpectrumConditions read) {
            return file.temperatureKOfSpectrum().containsKey(number)
                    ? read.withTemperatureK(file.temperatureKOfSpectrum().getOrDefault(number, 0.0))
                    : read;
        }
    }
}
