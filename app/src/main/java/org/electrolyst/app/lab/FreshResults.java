package org.electrolyst.app.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.store.result.NewResult;

/** Gathers those results of an analysis that say something else than the newest ones on their subjects. */
final class FreshResults {
    private final Target target;
    private final Recipe recipe;
    private final Instant computedAt;
    private final Map<Subject, StoredResult> known;
    private final List<NewResult> fresh = new ArrayList<>();

    FreshResults(Target target, Recipe recipe, Instant computedAt, Map<Subject, StoredResult> known) {
        this.target = target;
        this.recipe = recipe;
        this.computedAt = computedAt;
        this.known = known;
    }

    /** A result on one spectrum. */
    void of(StoredSpectrum spectrum, Result result) {
        add(Optional.of(spectrum), spectrum.id().toString(), result);
    }

    /** A result on the target as a whole, or on a triple. */
    void of(Result result) {
        add(Optional.empty(), result.source(), result);
    }

    private void add(Optional<StoredSpectrum> spectrum, String name, Result result) {
        StoredResult newest = known.get(Subject.of(result, name));
        if (newest != null
                && newest.result().equals(result)
                && newest.softwareVersion().equals(Version.number())) {
            return;
        }
        fresh.add(new NewResult(
                target.sample().map(Sample::id),
                spectrum.isPresent() ? spectrum.map(StoredSpectrum::run) : target.run(),
                spectrum.map(StoredSpectrum::id),
                recipe.canonical(),
                Version.number(),
                computedAt,
                result));
    }

    /** What is to be stored, in the order it was given. */
    List<NewResult> results() {
        return fresh;
    }
}
