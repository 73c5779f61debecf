package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.TransportQuantity;

/** Names of the circuit's resistances that make up a part of the cell, by the meaning of its arcs. */
final class Resistances {
    private Resistances() {}

    static List<String> of(TransportQuantity quantity, FitResult fit) {
        return switch (quantity) {
            case BULK -> arcs(fit, Set.of(ArcAssignment.BULK));
            case GRAIN_BOUNDARY -> arcs(fit, Set.of(ArcAssignment.GRAIN_BOUNDARY));
            case TOTAL -> ofElectrolyte(fit);
        };
    }

    /** Both interfaces together. */
    static List<String> ofInterfaces(FitResult fit) {
        return arcs(fit, Set.of(ArcAssignment.INTERFACE));
    }

    /** Everything between the interfaces. */
    static List<String> ofElectrolyte(FitResult fit) {
        List<String> total = new ArrayList<>(
                arcs(fit, Set.of(ArcAssignment.BULK, ArcAssignment.GRAIN_BOUNDARY, ArcAssignment.NOT_RESOLVED)));
        if (arcs(fit, Set.of(ArcAssignment.BULK)).isEmpty()) {
            List<String> inArcs =
                    fit.arcs().stream().map(Resistances::resistance).toList();
            fit.parameters().stream()
                    .map(FittedParameter::name)
                    .filter(name -> name.startsWith("R") && !inArcs.contains(name))
                    .forEach(total::add);
        }
        return total;
    }

    private static List<String> arcs(FitResult fit, Set<ArcAssignment> meanings) {
        return fit.arcs().stream()
                .filter(arc -> meanings.contains(arc.assignment()))
                .map(Resistances::resistance)
                .toList();
    }

    private static String resistance(Arc arc) {
        return arc.parameters().get(0);
    }
}
