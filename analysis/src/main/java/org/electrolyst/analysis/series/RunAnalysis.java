package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.transference.CellCount;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Analyses a run on one cell as a whole: its temperature series, whether the cell came back to where it began, and its
 * transference numbers, as far as the recipe allows. The triples take the circuit that was chosen for the series.
 */
public final class RunAnalysis {
    private static final int CELLS_OF_A_RUN = 1;

    private final Recipe recipe;

    /** An analysis by this recipe. */
    public RunAnalysis(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Analyses a run that has at least one spectrum. */
    public RunResult analyse(MeasuredRun run, Cell cell, Cancel cancel) throws Cancelled {
        List<Flag> flags = new ArrayList<>();
        SeriesResult series = new SeriesResult(List.of(), List.of(), List.of());
        List<Visit> visits = List.of();
        // Relations are of a temperature series.
        Recipe forTriples = recipe.with(SeriesRelations.none());
        if (!run.spectra().isEmpty()) {
            FittedSeries fitted = new SeriesFit(recipe).fit(run.spectra(), cell, cancel);
            series = new SeriesAnalysis(recipe).analyse(run.source(), run.spectra(), fitted, cell);
            VisitAnalysis analysis = new VisitAnalysis(run.spectra(), fitted, cell);
            visits = analysis.visits();
            flags.addAll(analysis.returns());
            forTriples = withCircuit(forTriples, fitted.fits().get(0).circuit());
        }
        List<FitResult> tripleFits = new ArrayList<>();
        List<TransferenceResult> transference = new ArrayList<>();
        Optional<Flag> noTransference = new RecipeGates(recipe, cell).triples(run.triples());
        noTransference.ifPresent(flags::add);
        for (MeasuredTriple triple : noTransference.isPresent() ? List.<MeasuredTriple>of() : run.triples()) {
            FittedSeries fitted = new SeriesFit(forTriples).fit(TripleAnalysis.spectra(triple), cell, cancel);
            tripleFits.addAll(fitted.fits());
            transference.addAll(new TripleAnalysis(triple, fitted).results(flags));
        }
        if (!transference.isEmpty()) {
            CellCount.few(CELLS_OF_A_RUN).ifPresent(flags::add);
        }
        return new RunResult(series, visits, tripleFits, transference, flags);
    }

    /** Another family chooses among circuits without the diffusion that a triple needs. */
    private static Recipe withCircuit(Recipe recipe, String circuit) {
        return recipe.family().hasMetalElectrodes() ? recipe.withCircuit(circuit) : recipe;
    }
}
