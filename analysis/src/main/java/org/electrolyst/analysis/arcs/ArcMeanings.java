package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
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
    private static final double RESOLVED_BELOW = 5;

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

    /**
     * Judges the arcs of a metal|electrolyte|metal cell in all spectra together. The arc of the largest capacitance, if it is
     * that of a double layer, is the interfaces. An arc of the electrolyte whose characteristic frequency lies within a factor
     * {@value #RESOLVED_BELOW} of the highest measured, or above it, is not told for bulk or grain boundary.
     *
     * @param capacitancesF for each spectrum, fastest first
     * @param timeConstantsS for each spectrum, fastest first
     * @param highestHz highest frequency of the spectra
     */
    public static ArcMeanings ofMetalCell(
            List<DoubleVector> capacitancesF, List<DoubleVector> timeConstantsS, double highestHz, Cell cell) {
        List<Meaning> judged = ofSeries(capacitancesF, cell).meanings();
        int slowest = judged.size() - 1;
        List<Meaning> meanings = new ArrayList<>();
        for (int k = 0; k < judged.size(); k++) {
            double characteristicHz = 1 / (2 * Math.PI * median(timeConstantsS, k));
            boolean resolved = characteristicHz * RESOLVED_BELOW <= highestHz;
            if (k == slowest && cell.geometry().isEmpty()) {
                meanings.add(new Meaning(ArcAssignment.INTERFACE, "the slowest arc of a cell with metal electrodes"));
            } else if (judged.get(k).assignment() == ArcAssignment.INTERFACE
                    || (resolved && cell.geometry().isPresent())) {
                meanings.add(judged.get(k));
            } else {
                meanings.add(new Meaning(
                        ArcAssignment.NOT_RESOLVED,
                        judged.get(k).reason() + "; near or above the highest frequency, " + hertz(highestHz)));
            }
        }
        return new ArcMeanings(meanings, OptionalDouble.of(highestHz), cell.geometry());
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

    private static String hertz(double hz) {
        return new Quantity(hz, OptionalDouble.empty(), Dimension.FREQUENCY).toString();
    }

    private static double median(List<DoubleVector> perSpectrum, int arc) {
        double[] sorted =
                perSpectrum.stream().mapToDouble(c -> c.at(arc)).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
