package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.TransferenceResult;

/**
 * What a run gives.
 *
 * @param series fits, conductivities and activation energies of the temperature series
 * @param visits of the temperatures, in the order they were measured
 * @param tripleFits fits of the spectra of all triples: before and under bias of each branch in turn
 * @param transference one for each triple and bias
 * @param flags what a reader must know of the run as a whole
 */
public record RunResult(
        SeriesResult series,
        List<Visit> visits,
        List<FitResult> tripleFits,
        List<TransferenceResult> transference,
        List<Flag> flags) {
    public RunResult {
        visits = List.copyOf(visits);
        tripleFits = List.copyOf(tripleFits);
        transference = List.copyOf(transference);
        flags = List.copyOf(flags);
    }

    /** Every result: fits, conductivities, activation energies, then those of the triples. */
    public List<Result> all() {
        List<Result> all = new ArrayList<>(series.fits());
        all.addAll(series.conductivities());
        all.addAll(series.arrhenius());
        all.addAll(tripleFits);
        all.addAll(transference);
        return all;
    }
}
