package org.electrolyst.app.command;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is said of a sample and its cell; what is not said stays as it was. */
final class SampleOptions {
    @Option(names = "--material", paramLabel = "NAME", description = "Material, name or formula.")
    private Optional<String> material = Optional.empty();

    @Mixin
    private final GeometryOptions geometry = new GeometryOptions();

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
        return material.isEmpty() && cellType.isEmpty() && relativeDensity.isEmpty() && geometry.isEmpty();
    }

    /** The sample {@code id} with what is said here, over what {@code known} says. */
    Sample sample(String id, Optional<Sample> known) {
        if (known.isEmpty() && RecordId.parse(id).isPresent()) {
            throw Failure.usage(
                    "'" + id + "' is how runs, spectra and results are named; choose another id for the sample");
        }
        Cell cell = known.map(Sample::cell).orElse(Cell.unknown());
        try {
            return new Sample(
                    id,
                    material.isPresent() ? material : known.flatMap(Sample::material),
                    new Cell(
                            cellType.isPresent() ? cellType.map(CellType::parse) : cell.type(),
                            geometry.isEmpty() ? cell.geometry() : Optional.of(geometry.geometry(cell.geometry())),
                            relativeDensity.isPresent()
                                    ? OptionalDouble.of(relativeDensity.get().si())
                                    : cell.relativeDensity()));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }
}
