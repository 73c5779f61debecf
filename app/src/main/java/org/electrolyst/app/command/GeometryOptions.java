package org.electrolyst.app.command;

import java.util.Optional;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import picocli.CommandLine.Option;

/** What is said of a cell's geometry. */
final class GeometryOptions {
    @Option(
            names = "--thickness",
            paramLabel = "LENGTH",
            converter = QuantityConverter.Length.class,
            description = "Distance between the electrodes, such as '0.60 mm ± 0.01 mm'.")
    private Optional<Quantity> thickness = Optional.empty();

    @Option(
            names = "--diameter",
            paramLabel = "LENGTH",
            converter = QuantityConverter.Length.class,
            description = "Diameter of the electrodes, such as '10 mm ± 0.05 mm'.")
    private Optional<Quantity> diameter = Optional.empty();

    @Option(
            names = "--area",
            paramLabel = "AREA",
            converter = QuantityConverter.Area.class,
            description = "Area of one electrode, where it is no disc.")
    private Optional<Quantity> area = Optional.empty();

    boolean isEmpty() {
        return thickness.isEmpty() && diameter.isEmpty() && area.isEmpty();
    }

    /** The area of one electrode, if it is said here. */
    Optional<Quantity> electrodeArea() {
        if (diameter.isPresent() && area.isPresent()) {
            throw Failure.usage("give either --diameter or --area, not both");
        }
        try {
            return diameter.isPresent() ? Optional.of(CellGeometry.discArea(diameter.get())) : area;
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** The geometry said here alone; thickness and diameter or area are both needed. */
    Optional<CellGeometry> geometry() {
        return isEmpty() ? Optional.empty() : Optional.of(geometry(Optional.empty()));
    }

    /** The geometry said here, over what is known. */
    CellGeometry geometry(Optional<CellGeometry> known) {
        if (diameter.isPresent() && area.isPresent()) {
            throw Failure.usage("give either --diameter or --area, not both");
        }
        Quantity length = thickness
                .or(() -> known.map(CellGeometry::thickness))
                .orElseThrow(() -> Failure.usage("the electrode size needs --thickness with it"));
        try {
            if (diameter.isPresent()) {
                return CellGeometry.ofDisc(length, diameter.get());
            }
            Quantity electrode = area.or(() -> known.map(CellGeometry::electrodeArea))
                    .orElseThrow(() -> Failure.usage("the thickness needs --diameter or --area with it"));
            return new CellGeometry(length, electrode);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }
}
