package org.electrolyst.store;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.result.NewResult;
import org.electrolyst.store.result.ResultTable;
import org.electrolyst.store.run.CurveTable;
import org.electrolyst.store.run.ImportedFile;
import org.electrolyst.store.run.NewImport;
import org.electrolyst.store.run.NewRun;
import org.electrolyst.store.run.RunTable;
import org.electrolyst.store.run.SpectrumTable;
import org.electrolyst.store.sample.SampleTable;

/**
 * The database of a laboratory: samples, runs with their raw data, and results. Everything measured, imported or computed
 * is only ever added. What a writing method returns from is on the disk.
 *
 * <p>Any number of processes may read while one writes; a second writer waits up to five seconds for the first. An
 * instance serves one thread at a time. An identity of the wrong kind, or a write through a store opened for reading, is a
 * mistake of the caller and unchecked.
 */
public final class LabStore implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;

    private LabStore(Session session) {
        this.session = session;
    }

    /**
     * Opens the database at {@code path} for reading and writing; makes it, or raises it to the newest schema, if need be.
     *
     * @throws StoreMissing if the folder of the file does not exist
     * @throws StoreNewer if a newer program made it; it is not touched
     * @throws StoreForeign if the file is something else; it is not touched
     */
    public static LabStore openOrCreate(Path path) throws StoreException {
        return openOrCreate(path, PATIENCE);
    }

    static LabStore openOrCreate(Path path, Duration patience) throws StoreException {
        return new LabStore(Session.writing(path, patience));
    }

    /**
     * Opens the database at {@code path} for reading only. One of an older schema is first raised, as by opening it for
     * writing.
     *
     * @throws StoreMissing if there is none; none is made
     * @throws StoreNewer if a newer program made it
     * @throws StoreForeign if the file is something else, or empty
     */
    public static LabStore openForReading(Path path) throws StoreException {
        return new LabStore(Session.reading(path, PATIENCE));
    }

    /** Saves a sample. If it differs from the newest version of its id it becomes a new version, and older ones stay. */
    public void saveSample(Sample sample, Instant savedAt) throws StoreException {
        session.write(connection -> SampleTable.save(connection, sample, savedAt));
    }

    /** The newest version of a sample. */
    public Optional<Sample> sample(String id) throws StoreException {
        return session.read(connection -> SampleTable.find(connection, id));
    }

    /** The newest version of every sample, by id. */
    public List<Sample> samples() throws StoreException {
        return session.read(SampleTable::all);
    }

    /**
     * Stores files, all their spectra and curves as one run, or nothing of it.
     *
     * @throws StoreDuplicate if a file with the same bytes is already stored for the same sample (or, like this, for none)
     * @throws IllegalArgumentException if the sample is not saved
     */
    public RecordId addImport(NewImport imported) throws StoreException {
        return session.write(connection -> {
            for (ImportedFile file : imported.files()) {
                Optional<RecordId> run = RunTable.holding(connection, file.sha256(), imported.sampleId());
                if (run.isPresent()) {
                    throw new StoreDuplicate(session.path(), file.name(), run.get());
                }
            }
            return RunTable.add(connection, imported);
        });
    }

    /** The first run of this sample (or, where empty, of none) that holds a file with this SHA-256. */
    public Optional<RecordId> runOfFile(String sha256, Optional<String> sampleId) throws StoreException {
        return session.read(connection -> RunTable.holding(connection, sha256, sampleId));
    }

    /** The first run that holds a file with this SHA-256 (lower-case hexadecimal), of whatever sample. */
    public Optional<RecordId> runOfFile(String sha256) throws StoreException {
        return session.read(connection -> RunTable.holding(connection, sha256));
    }

    /**
     * Begins a measurement. Its writer has a connection of its own, so that another thread may go on with this store; as long
     * as it is open, every reader sees the run as running.
     *
     * @throws IllegalArgumentException if the sample is not saved
     */
    public RunWriter beginRun(NewRun run) throws StoreException {
        session.requireWritable();
        return RunWriter.begin(session.path(), run);
    }

    /** What is known of measurements beside their spectra and curves. */
    public Measurements measurements() {
        return new Measurements(session);
    }

    /** Every run, oldest first. */
    public List<RunSummary> runs() throws StoreException {
        return session.read(RunTable::all);
    }

    /** The run with this identity. */
    public Optional<RunSummary> run(RecordId run) throws StoreException {
        require(run, RecordId.Kind.RUN);
        return session.read(connection -> RunTable.find(connection, run));
    }

    /** What the importer noted about the files of a run, in their order. */
    public List<Flag> notes(RecordId run) throws StoreException {
        require(run, RecordId.Kind.RUN);
        return session.read(connection -> RunTable.notes(connection, run));
    }

    /** Spectra of a run for analysis (imported, or complete and not measured again), in the order they were stored. */
    public List<StoredSpectrum> spectra(RecordId run) throws StoreException {
        require(run, RecordId.Kind.RUN);
        return session.read(connection -> SpectrumTable.ofRun(connection, run));
    }

    /** The spectrum with this identity, whether or not it is fit for analysis; empty where it has no point. */
    public Optional<StoredSpectrum> spectrum(RecordId spectrum) throws StoreException {
        require(spectrum, RecordId.Kind.SPECTRUM);
        return session.read(connection -> SpectrumTable.find(connection, spectrum));
    }

    /** Spectra of all runs of a sample for analysis, in the order they were stored. */
    public List<StoredSpectrum> spectraOfSample(String sampleId) throws StoreException {
        return session.read(connection -> SpectrumTable.ofSample(connection, sampleId));
    }

    /** Curves of a run for analysis (imported, or complete and not measured again), in the order they were stored. */
    public List<StoredCurve> curves(RecordId run) throws StoreException {
        require(run, RecordId.Kind.RUN);
        return session.read(connection -> CurveTable.ofRun(connection, run));
    }

    /** The curve with this identity, whether or not it is fit for analysis; empty where it has no point. */
    public Optional<StoredCurve> curve(RecordId curve) throws StoreException {
        require(curve, RecordId.Kind.CURVE);
        return session.read(connection -> CurveTable.find(connection, curve));
    }

    /** Curves of all runs of a sample for analysis, in the order they were stored. */
    public List<StoredCurve> curvesOfSample(String sampleId) throws StoreException {
        return session.read(connection -> CurveTable.ofSample(connection, sampleId));
    }

    /**
     * Stores a result beside all earlier ones.
     *
     * @throws IllegalArgumentException if its sample, run or spectrum is not stored, or a number of it is not finite
     */
    public RecordId addResult(NewResult result) throws StoreException {
        return session.write(connection -> ResultTable.add(connection, result));
    }

    /**
     * Stores results beside all earlier ones, all or none.
     *
     * @throws IllegalArgumentException as {@link #addResult}
     */
    public List<RecordId> addResults(List<NewResult> results) throws StoreException {
        return session.write(connection -> {
            List<RecordId> ids = new ArrayList<>();
            for (NewResult result : results) {
                ids.add(ResultTable.add(connection, result));
            }
            return List.copyOf(ids);
        });
    }

    /** The result with this identity. */
    public Optional<StoredResult> result(RecordId result) throws StoreException {
        require(result, RecordId.Kind.RESULT);
        return session.read(connection -> ResultTable.find(connection, result));
    }

    /** Results computed from the data of a run, oldest first. */
    public List<StoredResult> resultsOfRun(RecordId run) throws StoreException {
        require(run, RecordId.Kind.RUN);
        return session.read(connection -> ResultTable.ofRun(connection, run));
    }

    /** Results that describe a sample, oldest first. */
    public List<StoredResult> resultsOfSample(String sampleId) throws StoreException {
        return session.read(connection -> ResultTable.ofSample(connection, sampleId));
    }

    /** Closes the database; closing twice is fine. */
    @Override
    public void close() {
        session.close();
    }

    static void require(RecordId id, RecordId.Kind kind) {
        if (id.kind() != kind) {
            throw new IllegalArgumentException(id + " names no " + kind.name().toLowerCase(Locale.ROOT));
        }
    }
}
