package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.sample.Cell;

/**
 * What the arcs of a circuit stand for.
 *
 * @param meanings one for each arc, fastest first
 */
public record ArcMeanings(List<Meaning> meanings) {
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
        return new ArcMeanings(meanings);
    }

    /**
     * Judges the arcs of one circuit in all spectra of a series together, by the median of each capacitance: an arc must not
     * change its meaning where one spectrum hardly determines it.
     *
     * @param capacitancesF for each spectrum, fastest first; spectra without arcs play no part
     */
    public static ArcMeanings ofSeries(List<DoubleVector> capacitancesF, Cell cell) {
        List<DoubleVector> known =
                capacitancesF.stream().filter(c -> c.size() > 0).toList();
        int arcs = known.stream().mapToInt(DoubleVector::size).min().orElse(0);
        return ofSpectrum(DoubleVector.generate(arcs, k -> median(known, k)), cell);
    }

    private static double median(List<DoubleVector> capacitancesF, int arc) {
        double[] sorted =
                capacitancesF.stream().mapToDouble(c -> c.at(arc)).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
