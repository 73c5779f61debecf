package org.electrolyst.app.lab;

import java.util.Collection;
import java.util.List;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.run.StoredResult;

/**
 * Which of the stored results on a target a report shows: the newest on each subject, but of the activation energies only
 * those of the conductivities that it shows. An older analysis may have had one for a resistance that the newest does not
 * tell apart.
 */
final class ReportedResults {
    private ReportedResults() {}

    static List<StoredResult> of(Target target, List<StoredResult> oldestFirst) {
        Collection<StoredResult> newest = Subject.newest(oldestFirst).values();
        List<ConductivityResult> conductivities = newest.stream()
                .map(StoredResult::result)
                .filter(ConductivityResult.class::isInstance)
                .map(ConductivityResult.class::cast)
                .toList();
        return newest.stream()
                .filter(stored -> !(stored.result() instanceof ArrheniusResult law)
                        || (law.source().equals(target.label()) && isOf(conductivities, law)))
                .toList();
    }

    private static boolean isOf(List<ConductivityResult> conductivities, ArrheniusResult law) {
        return law.points().stream()
                .allMatch(point -> conductivities.stream()
                        .filter(c ->
                                c.temperatureK().isPresent() && c.temperatureK().getAsDouble() == point.temperatureK())
                        .flatMap(c -> c.values().stream())
                        .anyMatch(value -> value.quantity() == law.quantity()
                                && value.conductivitySPerM() == point.conductivitySPerM()));
    }
}
