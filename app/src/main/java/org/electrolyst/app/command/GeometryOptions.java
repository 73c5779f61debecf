package org.electrolyst.app.command;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import picocli.CommandLine.Option;

/** What is said of a sample and its cell; what is not said stays as it was. */
final class GeometryOptions {
    @Option(names = "--material", paramLabel = "NAME", description = "Material, name or formula.")
    private Optional<String> material = Optional.empty();

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

    @Option(
            names = "--cell",
            paramLabel = "TYPE",
            description = "Electrodes: 'Li|electrolyte|Li' (any metal), 'SS|electrolyte|SS' (blocking).")
    private Optional<String> cellType = Optional.empty();

    @Option(
            names = "--relative-density",
            paramLabel = "PERCENT",
            converter = QuantityConverter.Fraction.class,
            description = "Density over that of a pore-free body, such as '75 %%'.")
    private Optional<Quantity> relativeDensity = Optional.empty();

    boolean isEmpty() {
        return material.isEmpty() && cellType.isEmpty() && relativeDensity.isEmpty() && saysNoGeometry();
    }

    private boolean saysNoGeometry() {
        return thickness.isEmpty() && diameter.isEmpty() && area.isEmpty();
    }

    /** The sample {@code id} with what is said here, over what {@code known} says. */
    Sample sample(String id, Optional<Sample> known) {
        Cell cell = known.map(Sample::cell).orElse(Cell.unknown());
        try {
            return new Sample(
                    id,
                    material.isPresent() ? material : known.flatMap(Sample::material),
                    new Cell(
                            cellType.isPresent() ? cellType.map(CellType::parse) : cell.type(),
                            saysNoGeometry() ? cell.geometry() : Optional.of(geometry(cell.geometry())),
                            relativeDensity.isPresent()
                                    ? OptionalDouble.of(relativeDensity.get().si())
                                    : cell.relativeDensity()));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** The geometry said here alone; thickness and diameter or area are both needed. */
    Optional<CellGeometry> geometry() {
        return saysNoGeometry() ? Optional.empty() : Optional.of(geometry(Optional.empty()));
    }

    private CellGeometry geometry(Optional<CellGeometry> known) {
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
