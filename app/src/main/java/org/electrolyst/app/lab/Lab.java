package org.electrolyst.app.lab;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.series.RunAnalysis;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.analysis.series.SeriesResult;
import org.electrolyst.app.recipe.BundledRecipes;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredResult;
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
     * Analyses what was measured on a target as a whole, and stores what is new. The same data, recipe and program give the
     * same bits, and a result that equals the newest on its subject is not stored again.
     *
     * @param target with at least one spectrum
     */
    public RunResult analyse(Target target, Recipe recipe, Cancel cancel) throws StoreException, Cancelled {
        MeasuredData data = MeasuredData.of(target, store);
        RunResult result = analysed(data, target, recipe, cancel);
        FreshResults fresh = new FreshResults(target, recipe, now(), Subject.newest(results(target)));
        SeriesResult series = result.series();
        for (int i = 0; i < data.series().size(); i++) {
            fresh.of(data.series().get(i), series.fits().get(i));
            fresh.of(data.series().get(i), series.conductivities().get(i));
        }
        for (int i = 0; i < result.tripleFits().size(); i++) {
            fresh.of(data.tripleSpectra().get(i), result.tripleFits().get(i));
        }
        series.arrhenius().forEach(fresh::of);
        result.transference().forEach(fresh::of);
        store.addResults(fresh.results());
        return result;
    }

    /** What {@link #analyse} makes of a target; nothing is stored. */
    public RunResult preview(Target target, Recipe recipe, Cancel cancel) throws StoreException, Cancelled {
        return analysed(MeasuredData.of(target, store), target, recipe, cancel);
    }

    /** A target as it was analysed last, or would be; nothing is stored. */
    public RunPlotKind.Analysed analysed(Target target, Cancel cancel) throws StoreException, Cancelled {
        Optional<Recipe> newest = newestRecipe(target);
        Recipe recipe = newest.isPresent() ? newest.get() : plannedRecipe(target);
        List<StoredCurve> curves = new ArrayList<>();
        for (RunSummary run : target.runs()) {
            curves.addAll(store.curves(run.id()));
        }
        return new RunPlotKind.Analysed(preview(target, recipe, cancel), curves);
    }

    private static RunResult analysed(MeasuredData data, Target target, Recipe recipe, Cancel cancel) throws Cancelled {
        return new RunAnalysis(recipe).analyse(data.run(), target.cell(), cancel);
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

    /** The recipe that the plan of a measured target names; the default one for all others. */
    public Recipe plannedRecipe(Target target) throws StoreException {
        for (RunSummary run : target.runs()) {
            Optional<MeasurementRecord> measurement = store.measurements().find(run.id());
            if (measurement.isPresent()
                    && Plans.read(measurement.get().plan().content(), run.description()) instanceof Plan plan
                    && plan.recipe().isPresent()) {
                return BundledRecipes.find(plan.recipe().get()).orElseThrow().recipe();
            }
        }
        return Recipe.defaults();
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
