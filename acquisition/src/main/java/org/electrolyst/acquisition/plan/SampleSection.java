package org.electrolyst.acquisition.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;

/**
 * The sample of a plan and its cell.
 *
 * @param id empty if the plan names none rightly
 * @param cell what the plan says rightly
 * @param notes what else it says of the cell, in its own words
 */
record SampleSection(Optional<String> id, Optional<String> material, Cell cell, Map<String, String> notes) {
    private static final String CELL_EXAMPLE = "'Li|electrolyte|Li'";
    private static final String THICKNESS_EXAMPLE = "0.60 mm ± 0.01 mm";

    /** What is kept as text, with the quantity that it must be. */
    private static final Map<String, Dimension> NOTED_QUANTITIES = Map.of(
            "mass", Dimension.MASS,
            "thickness-after", Dimension.LENGTH,
            "solvent-fraction", Dimension.FRACTION,
            "fabrication-pressure", Dimension.PRESSURE,
            "stack-pressure", Dimension.PRESSURE);

    private static final List<String> NOTES = List.of(
            "mass",
            "thickness-after",
            "solvent-fraction",
            "electrode",
            "fabrication-pressure",
            "stack-pressure",
            "connection",
            "fixture",
            "cable",
            "atmosphere",
            "notes");

    static SampleSection read(Settings plan) {
        Optional<Settings> sample = plan.requiredSection("sample", "{id: P03}");
        Optional<String> id = sample.flatMap(s -> s.require("id", "P03"))
                .flatMap(v -> v.read(SampleSection::id, "Give it a shorter, plain name."));
        Optional<String> material = sample.flatMap(s -> s.line("material"));
        sample.ifPresent(Settings::refuseOthers);
        Optional<Settings> cell = plan.requiredSection("cell", "{type: " + CELL_EXAMPLE + "}");
        Cell read = cell.map(SampleSection::cell).orElse(Cell.unknown());
        Map<String, String> notes = cell.map(SampleSection::notes).orElse(Map.of());
        cell.ifPresent(Settings::refuseOthers);
        return new SampleSection(id, material, read, notes);
    }

    private static String id(String text) {
        return new Sample(text, Optional.empty(), Cell.unknown()).id();
    }

    private static Cell cell(Settings cell) {
        Optional<CellType> type = cell.require("type", CELL_EXAMPLE)
                .flatMap(v -> v.read(CellType::parse, "Write it like " + CELL_EXAMPLE + "."));
        Optional<YamlValue> density = cell.find("relative-density");
        OptionalDouble relative = density.map(v -> Settings.positive(v, Dimension.FRACTION, "75 %"))
                .orElseGet(OptionalDouble::empty);
        if (relative.isPresent() && relative.getAsDouble() > 1) {
            cell.error("relative-density", "a relative density is at most 100 %", "Write it like 75 %; 0.75 is 75 %.");
            relative = OptionalDouble.empty();
        }
        return new Cell(type, geometry(cell), relative);
    }

    private static Optional<CellGeometry> geometry(Settings cell) {
        Optional<Quantity> thickness = measured(cell, "thickness", Dimension.LENGTH, THICKNESS_EXAMPLE);
        Optional<Quantity> diameter = measured(cell, "electrode-diameter", Dimension.LENGTH, "10 mm ± 0.05 mm");
        Optional<Quantity> area = measured(cell, "electrode-area", Dimension.AREA, "0.785 cm² ± 0.008 cm²");
        boolean hasDiameter = cell.map().has("electrode-diameter");
        boolean hasArea = cell.map().has("electrode-area");
        if (hasDiameter && hasArea) {
            cell.error("electrode-area", "the area follows from the diameter", "Write one of the two.");
        } else if (!cell.map().has("thickness") || !(hasDiameter || hasArea)) {
            cell.warning(
                    "without thickness and electrode diameter there will be no conductivities",
                    "Add, for example, 'thickness: " + THICKNESS_EXAMPLE
                            + "' and 'electrode-diameter: 10 mm ± 0.05 mm'.");
        }
        return thickness.flatMap(length ->
                diameter.map(d -> CellGeometry.ofDisc(length, d)).or(() -> area.map(a -> new CellGeometry(length, a))));
    }

    private static Optional<Quantity> measured(Settings cell, String key, Dimension dimension, String example) {
        return cell.find(key)
                .flatMap(v -> v.quantity(dimension, example).filter(quantity -> {
                    if (!(quantity.si() > 0)) {
                        v.error("a value above 0 is wanted here", "Write it like " + example + ".");
                        return false;
                    }
                    if (quantity.standardUncertainty().isEmpty()) {
                        v.warning(
                                "no uncertainty is stated, so none can be stated of conductivities",
                                "Write it like " + example + ".");
                    }
                    return true;
                }));
    }

    private static Map<String, String> notes(Settings cell) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (String key : NOTES) {
            Optional<YamlValue> value = cell.find(key);
            Dimension dimension = NOTED_QUANTITIES.get(key);
            if (value.isPresent() && dimension != null) {
                value.get().quantity(dimension, "5 " + dimension.siSymbol());
            }
            value.flatMap(YamlValue::text).ifPresent(text -> notes.put(key, text));
        }
        return notes;
    }
}
