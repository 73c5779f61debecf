package org.electrolyst.model.sample;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A sample between its electrodes; empty where nothing was said.
 *
 * @param type the electrodes
 * @param geometry thickness and area
 * @param relativeDensity density over that of a pore-free body, above 0 and at most 1
 */
public record Cell(Optional<CellType> type, Optional<CellGeometry> geometry, OptionalDouble relativeDensity) {
    private static final Cell UNKNOWN = new Cell(Optional.empty(), Optional.empty(), OptionalDouble.empty());

    public Cell {
        relativeDensity.ifPresent(density -> {
            if (!(density > 0 && density <= 1)) {
                throw new IllegalArgumentException(
                        "a relative density lies above 0 % and at most at 100 %, not at " + density * 100 + " %");
            }
        });
    }

    /** Nothing is known. */
    public static Cell unknown() {
        return UNKNOWN;
    }
}
