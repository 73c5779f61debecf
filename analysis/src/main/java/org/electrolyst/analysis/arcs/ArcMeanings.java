package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;

/**
 * What the arcs of a circuit stand for.
 *
 * @param meanings one for each arc, fastest first
 * @param highestHz highest frequency measured, where arcs are left unresolved for it
 * @param geometry of the cell, if it is known
 */
public record ArcMeanings(List<Meaning> meanings, OptionalDouble highestHz, Optional<CellGeometry> geometry) {
    /**
     * What one arc stands for.
     *
     * @param assignment what it is taken for
     * @param reason why, with the numbers that decided
     */
    public record Meaning(ArcAssignment assignment, String reason) {}

    public ArcMeanings {
        meanings = List.copyOf(meanings);
    }

    private ArcMeanings(List<Meaning> meanings, Cell cell) {
        this(meanings, OptionalDouble.empty(), cell.geometry());
    }

    /** Judges the arcs of one spectrum by their effective capacitances in F, fastest first. */
    public static ArcMeanings ofSpectrum(DoubleVector capacitancesF, Cell cell) {
        ArcAssigner assigner = new ArcAssigner(cell);
        List<Meaning> meanings = new ArrayList<>();
        for (int k = 0; k < capacitancesF.size(); k++) {
            double largestSlower = IntStream.range(k + 1, capacitancesF.size())
                    .mapToDouble(capacitancesF::at)
                    .max()
                    .orElse(0);
            meanings.add(assigner.next(capacitancesF.at(k), largestSlower));
        }
        return new ArcMeanings(meanings, cell);
    }

    /**
     * The same with the assignments that a person has given to some arcs.
     *
     * @param resistances names of the resistances of all arcs, fastest first
     * @param given assignments by name of the resistance
     * @throws IllegalArgumentException if a name is not that of an arc; says which there are
     */
    public ArcMeanings assigning(List<String> resistances, Map<String, ArcAssignment> given) {
        Assignments.require(given.keySet(), resistances);
        List<Meaning> assigned = new ArrayList<>(meanings);
        for (int k = 0; k < assigned.size(); k++) {
            Optional<ArcAssignment> wanted = Optional.ofNullable(given.get(resistances.get(k)));
            Meaning own = meanings.get(k);
            if (wanted.isPresent()) {
                assigned.set(
                        k,
                        new Meaning(
                                wanted.get(),
                                "as told; by itself the program takes it for "
                                        + own.assignment().words() + ": " + own.reason()));
            }
        }
        return new ArcMeanings(assigned, highestHz, geometry);
    }
}
