package org.electrolyst.reports.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;
import org.electrolyst.reports.table.Entry.Tone;

/** What is known of a sample and its cell, and what is not. */
final class SampleFacts {
    private static final String NOT_STATED = "not stated";

    private SampleFacts() {}

    /** Names, by label. */
    static Map<String, Entry.Text> words(Sample sample) {
        Map<String, Entry.Text> facts = new LinkedHashMap<>();
        facts.put("Material", stated(sample.material()));
        facts.put("Cell", stated(sample.cell().type().map(CellType::toString)));
        return facts;
    }

    /** Quantity, value, uncertainty, unit and remark, a row each. */
    static List<List<Entry>> geometry(Sample sample) {
        Optional<CellGeometry> geometry = sample.cell().geometry();
        OptionalDouble density = sample.cell().relativeDensity();
        return List.of(
                row("Thickness", geometry.map(CellGeometry::thickness), DisplayUnit.MILLIMETRE),
                row("Electrode area", geometry.map(CellGeometry::electrodeArea), DisplayUnit.SQUARE_CENTIMETRE),
                List.of(
                        Entry.text("Relative density"),
                        density.isPresent()
                                ? Entry.value(DisplayUnit.PERCENT.of(density.getAsDouble()), OptionalDouble.empty())
                                : Entry.instead(NOT_STATED),
                        Entry.instead(density.isPresent() ? NOT_STATED : ""),
                        Entry.text(DisplayUnit.PERCENT.symbol()),
                        Entry.text("")));
    }

    private static List<Entry> row(String label, Optional<Quantity> quantity, DisplayUnit unit) {
        if (quantity.isEmpty()) {
            return List.of(
                    Entry.text(label),
                    Entry.instead(NOT_STATED),
                    Entry.text(""),
                    Entry.text(unit.symbol()),
                    Entry.text("without it no conductivity can be given"));
        }
        double value = unit.of(quantity.get().si());
        OptionalDouble u = unit.ofDifference(quantity.get().standardUncertainty());
        return List.of(
                Entry.text(label),
                Entry.value(value, u),
                Entry.uncertainty(value, u, NOT_STATED),
                Entry.text(unit.symbol()),
                Entry.text(""));
    }

    private static Entry.Text stated(Optional<String> text) {
        return text.map(t -> new Entry.Text(t, Tone.PLAIN)).orElse(new Entry.Text(NOT_STATED, Tone.INSTEAD_OF_NUMBER));
    }
}
