package org.electrolyst.analysis.arcs;

import static org.electrolyst.model.reference.PhysicalConstants.VACUUM_PERMITTIVITY_F_PER_M;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.analysis.arcs.ArcMeanings.Meaning;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;

/**
 * Says what each arc of a spectrum stands for, from its capacitance and the geometry of the cell. Arcs are offered fastest
 * first. Ranges: Irvine, Sinclair, West, Adv. Mater. 2 (1990) 132, doi 10.1002/adma.19900020304, for a cell constant of
 * 1 /cm; bulk by its relative permittivity; interfaces by their capacitance per area.
 */
final class ArcAssigner {
    private static final double LEAST_PERMITTIVITY = 3;
    private static final double LARGEST_PERMITTIVITY = 300;
    private static final double LARGEST_GRAIN_BOUNDARY_F = 1e-8;
    /** The ranges are of orders of magnitude: where nothing else can be meant, a boundary may lie half of one above. */
    private static final double BEYOND_A_RANGE = 3;

    private static final double LEAST_INTERFACE_F_PER_M2 = 0.05e-2;
    private static final double LARGEST_INTERFACE_F_PER_M2 = 50e-2;
    private static final double CLEARLY_LARGER = 2;

    private final Cell cell;
    private final Set<ArcAssignment> given = EnumSet.noneOf(ArcAssignment.class);

    ArcAssigner(Cell cell) {
        this.cell = cell;
    }

    /**
     * What the next slower arc, of effective capacitance {@code capacitanceF}, stands for.
     *
     * @param largestSlowerF largest effective capacitance among the arcs still slower than this one; 0 if there is none
     */
    Meaning next(double capacitanceF, double largestSlowerF) {
        Optional<CellGeometry> geometry = cell.geometry();
        if (geometry.isEmpty()) {
            return new Meaning(
                    ArcAssignment.UNASSIGNED,
                    "thickness and electrode area are not known, so its capacitance cannot be judged");
        }
        Meaning meaning = judge(capacitanceF, largestSlowerF, geometry.get());
        given.add(meaning.assignment());
        return meaning;
    }

    private Meaning judge(double capacitanceF, double largestSlowerF, CellGeometry geometry) {
        double normalizedF = capacitanceF * geometry.cellConstantPerM() / 100;
        double permittivity = capacitanceF * geometry.cellConstantPerM() / VACUUM_PERMITTIVITY_F_PER_M;
        double perInterface = 2 * capacitanceF / geometry.electrodeArea().si();
        String numbers = "ε_r = " + QuantityFormat.number(permittivity, 2) + ", C·L/A = "
                + QuantityFormat.number(normalizedF, 2) + " F at 1 cm, "
                + QuantityFormat.number(perInterface * 100, 2) + " µF/cm² per interface";
        boolean likeInterface = perInterface >= LEAST_INTERFACE_F_PER_M2 && perInterface <= LARGEST_INTERFACE_F_PER_M2;
        boolean likeBoundary = permittivity >= LEAST_PERMITTIVITY && normalizedF <= LARGEST_GRAIN_BOUNDARY_F;
        String doubt = likeBoundary && likeInterface ? "; by its capacitance alone it could be " : "";
        boolean slowerInterface = largestSlowerF > CLEARLY_LARGER * capacitanceF
                && 2 * largestSlowerF / geometry.electrodeArea().si() >= LEAST_INTERFACE_F_PER_M2;
        boolean blocking = cell.type().isPresent() && !cell.type().get().isReversible();
        boolean reversible = cell.type().isPresent() && cell.type().get().isReversible();
        if (reversible && likeInterface && !(likeBoundary && slowerInterface)) {
            return new Meaning(
                    ArcAssignment.INTERFACE,
                    numbers + ": an interface between reversible electrodes"
                            + (doubt.isEmpty() ? "" : doubt + "a grain boundary"));
        }
        boolean first = given.isEmpty();
        if (first && permittivity >= LEAST_PERMITTIVITY && permittivity <= LARGEST_PERMITTIVITY) {
            return new Meaning(ArcAssignment.BULK, numbers + ": the fastest arc, with the permittivity of a bulk");
        }
        boolean beyond = blocking
                && permittivity >= LEAST_PERMITTIVITY
                && normalizedF <= BEYOND_A_RANGE * LARGEST_GRAIN_BOUNDARY_F;
        if ((likeBoundary || beyond) && !given.contains(ArcAssignment.INTERFACE)) {
            return new Meaning(
                    ArcAssignment.GRAIN_BOUNDARY,
                    numbers + ": slower than a bulk, with the capacitance of thin boundaries"
                            + (likeBoundary ? "" : ", though more than the 10 nF at 1 cm that are usual")
                            + (blocking
                                    ? "; the electrodes are the spike"
                                    : (doubt.isEmpty() ? "" : doubt + "an interface")));
        }
        if (likeInterface && !(blocking && first)) {
            return new Meaning(ArcAssignment.INTERFACE, numbers + ": the capacitance of a double layer");
        }
        return new Meaning(ArcAssignment.UNASSIGNED, numbers + ": no known range fits");
    }
}
