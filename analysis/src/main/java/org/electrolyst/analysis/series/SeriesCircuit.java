package org.electrolyst.analysis.series;

import java.util.Comparator;
import java.util.List;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.analysis.search.CircuitChoice;
import org.electrolyst.analysis.search.CircuitSearch;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Chooses the circuit of a series: the one that serves all spectra, or the one that serves the coldest third if that shows more
 * arcs. Arcs leave the window as the sample warms up, and what is not in the circuit cannot be followed.
 */
final class SeriesCircuit {
    private static final int FEWEST_COLD = 3;

    private final Recipe recipe;

    SeriesCircuit(Recipe recipe) {
        this.recipe = recipe;
    }

    CircuitChoice choose(List<MeasuredSpectrum> spectra, Cancel cancel) throws Cancelled {
        CircuitChoice ofAll = search(spectra, cancel);
        List<MeasuredSpectrum> byTemperature = spectra.stream()
                .filter(s -> s.temperatureK().isPresent())
                .sorted(Comparator.comparingDouble(s -> s.temperatureK().orElseThrow()))
                .toList();
        int cold = byTemperature.size() / 3;
        if (cold < FEWEST_COLD) {
            return ofAll;
        }
        CircuitChoice ofCold = search(byTemperature.subList(0, cold), cancel);
        boolean showsMore = ofCold.isFound() && arcs(ofCold) > arcs(ofAll);
        return showsMore && ofCold.split().isEmpty() ? ofCold : ofAll;
    }

    private CircuitChoice search(List<MeasuredSpectrum> spectra, Cancel cancel) throws Cancelled {
        CircuitSearch search = recipe.family() == CircuitFamily.BLOCKING
                ? CircuitSearch.blocking(recipe.fit())
                : new CircuitSearch(recipe.fit());
        return search.choose(spectra.stream().map(MeasuredSpectrum::spectrum).toList(), cancel);
    }

    private static int arcs(CircuitChoice choice) {
        return Relaxation.of(choice.circuit()).size();
    }
}
