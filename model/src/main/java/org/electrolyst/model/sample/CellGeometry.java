package org.electrolyst.model.sample;

import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/**
 * Thickness of the electrolyte and area of the electrodes.
 *
 * @param thickness distance between the electrodes; positive length
 * @param electrodeArea area of one electrode; positive area
 */
public record CellGeometry(Quantity thickness, Quantity electrodeArea) {
    public CellGeometry {
        require(thickness, Dimension.LENGTH, "thickness");
        require(electrodeArea, Dimension.AREA, "electrode area");
    }

    /** Geometry of a disc. */
    public static CellGeometry ofDisc(Quantity thickness, Quantity electrodeDiameter) {
        return new CellGeometry(thickness, discArea(electrodeDiameter));
    }

    /** Area πd²/4 of a disc; its relative uncertainty is twice that of the diameter. */
    public static Quantity discArea(Quantity diameter) {
        require(diameter, Dimension.LENGTH, "electrode diameter");
        double d = diameter.si();
        double area = Math.PI * d * d / 4;
        OptionalDouble u = diameter.standardUncertainty().isPresent()
                ? OptionalDouble.of(area * 2 * diameter.standardUncertainty().getAsDouble() / d)
                : OptionalDouble.empty();
        return new Quantity(area, u, Dimension.AREA);
    }

    /** Thickness over area, 1/m: conductivity is this over resistance. */
    public double cellConstantPerM() {
        return thickness.si() / electrodeArea.si();
    }

    /** Relative standard uncertainty of the cell constant; empty unless thickness and area both state one. */
    public OptionalDouble relativeUncertainty() {
        OptionalDouble length = thickness.relativeUncertainty();
        OptionalDouble area = electrodeArea.relativeUncertainty();
        return length.isPresent() && area.isPresent()
                ? OptionalDouble.of(Math.hypot(length.getAsDouble(), area.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Diameter of the disc that has this electrode area, m. */
    public double equivalentDiameterM() {
        return Math.sqrt(4 * electrodeArea.si() / Math.PI);
    }

    private static void require(Quantity quantity, Dimension dimension, String name) {
        if (quantity.dimension() != dimension) {
            throw new IllegalArgumentException("the " + name + " must be " + dimension.withArticle() + ", not "
                    + quantity.dimension().withArticle());
        }
        if (!(quantity.si() > 0)) {
            throw new IllegalArgumentException("the " + name + " must be positive, not " + quantity);
        }
    }
}
