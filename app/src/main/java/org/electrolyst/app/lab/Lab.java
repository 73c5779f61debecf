package org.electrolyst.app.lab;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.analysis.series.SeriesAnalysis;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.reports.SampleReport;
import org.electrolyst.store.LabStore;
import org.electrolyst.store.StoreException;
import org.electrolyst.store.result.NewResult;

/** A laboratory's database with the jobs that are done on it. Confined to one thread. */
public final class Lab implements Closeable {
    private static final int CALCULATOR_VERSION = 1;

    private final LabStore store;
    private final LabTime time;

    private Lab(LabStore store, LabTime time) {
        this.store = store;
        this.time = time;
    }

    /** Opens a database for work; makes it if there is none. */
    public static Lab open(Path database, LabTime time) throws StoreException {
        return new Lab(LabStore.openOrCreate(database), time);
    }

    /** Opens an existing database for looking only. */
    public static Lab openForReading(Path database, LabTime time) throws StoreException {
        return new Lab(LabStore.openForReading(database), time);
    }

    public LabStore store() {
        return store;
    }

    Instant now() {
        return time.now();
    }

    /** The sample or run that {@code argument} names, with its spectra. */
    public Optional<Target> target(String argument) throws StoreException {
        Optional<Sample> sample = store.sample(argument);
        if (sample.isPresent()) {
            return Optional.of(new Target(
                    argument,
                    sample,
                    Optional.empty(),
                    store.runs().stream()
                            .filter(run -> run.sampleId().equals(Optional.of(argument)))
                            .toList(),
                    store.spectraOfSample(argument)));
        }
        Optional<RecordId> id = RecordId.parse(argument).filter(i -> i.kind() == RecordId.Kind.RUN);
        if (id.isEmpty() || store.run(id.get()).isEmpty()) {
            return Optional.empty();
        }
        var run = store.run(id.get()).orElseThrow();
        return Optional.of(new Target(
                argument,
                run.sampleId().isPresent() ? store.sample(run.sampleId().get()) : Optional.empty(),
                id,
                List.of(run),
                store.spectra(id.get())));
    }

    /**
     * Analyses the spectra of a target as a series and stores what is new. The same data, recipe and program give the same
     * bits, and a result that equals the newest on its subject is not stored again.
     *
     * @param target with at least one spectrum
     */
    public SeriesResult analyse(Target target, Recipe recipe, Cancel cancel) throws StoreException, Cancelled {
        List<MeasuredSpectrum> spectra = target.spectra().stream()
                .map(s -> new MeasuredSpectrum(
                        s.source(), s.spectrum(), s.conditions().temperatureK()))
                .toList();
        SeriesResult series = new SeriesAnalysis(recipe).analyse(target.label(), spectra, target.cell(), cancel);
        Map<Subject, StoredResult> known = Subject.newest(results(target));
        for (int i = 0; i < spectra.size(); i++) {
            StoredSpectrum spectrum = target.spectra().get(i);
            addIfNew(target, Optional.of(spectrum), recipe, series.fits().get(i), known);
            addIfNew(
                    target,
                    Optional.of(spectrum),
                    recipe,
                    series.conductivities().get(i),
                    known);
        }
        for (Result arrhenius : series.arrhenius()) {
            addIfNew(target, Optional.empty(), recipe, arrhenius, known);
        }
        return series;
    }

    private void addIfNew(
            Target target,
            Optional<StoredSpectrum> spectrum,
            Recipe recipe,
            Result result,
            Map<Subject, StoredResult> known)
            throws StoreException {
        String name = spectrum.map(s -> s.id().toString()).orElse(result.source());
        StoredResult newest = known.get(Subject.of(result, name));
        if (newest != null
                && newest.result().equals(result)
                && newest.softwareVersion().equals(Version.number())) {
            return;
        }
        store.addResult(new NewResult(
                target.sample().map(Sample::id),
                spectrum.isPresent() ? Optional.of(spectrum.get().run()) : target.run(),
                spectrum.map(StoredSpectrum::id),
                recipe.canonical(),
                Version.number(),
                now(),
                result));
    }

    /** Stores a result that was computed from numbers of the user, such as a transference number. */
    public RecordId addCalculated(String sampleId, Result result) throws StoreException {
        return store.addResult(new NewResult(
                Optional.of(sampleId),
                Optional.empty(),
                Optional.empty(),
                "{\"calculator\":\"transference\",\"version\":" + CALCULATOR_VERSION + "}",
                Version.number(),
                now(),
                result));
    }

    /** All results on a target, oldest first. */
    public List<StoredResult> results(Target target) throws StoreException {
        if (target.run().isPresent()) {
            return store.resultsOfRun(target.run().get());
        }
        return store.resultsOfSample(target.label());
    }

    /** The recipe of the newest analysis of a target. */
    public Optional<Recipe> newestRecipe(Target target) throws StoreException {
        List<StoredResult> results = results(target);
        for (int i = results.size() - 1; i >= 0; i--) {
            Optional<Recipe> recipe = RecipeJson.parse(results.get(i).recipe());
            if (recipe.isPresent()) {
                return recipe;
            }
        }
        return Optional.empty();
    }

    /** What a report shows of a target: its spectra, and the newest results that go together. */
    public SampleReport report(Target target) throws StoreException {
        return new SampleReport(
                target.sample().orElse(new Sample(target.label(), Optional.empty(), target.cell())),
                target.runs(),
                target.spectra(),
                ReportedResults.of(target, results(target)));
    }

    @Override
    public void close() {
        store.close();
    }
}
