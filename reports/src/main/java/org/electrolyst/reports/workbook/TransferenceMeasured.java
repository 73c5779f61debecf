package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellReference;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.reports.table.Column;
import org.electrolyst.reports.table.DisplayUnit;
import org.electrolyst.reports.table.Entry;

/**
 * The table of what a Bruce-Vincent experiment measured. Formulas refer to its values by these names: mV, µA and Ω.
 *
 * @param firstRow row of the voltage; the others follow in the order of {@link #write}
 */
record TransferenceMeasured(int firstRow) {
    private static final List<Column> COLUMNS =
            List.of(Column.of("Measured"), Column.of("Value"), Column.of("±"), Column.of("Unit"));

    static TransferenceMeasured write(TransferenceInputs inputs, SheetCursor cursor) {
        cursor.header(COLUMNS);
        TransferenceMeasured table = new TransferenceMeasured(cursor.rows());
        write("Voltage step ΔV", inputs.voltage(), DisplayUnit.MILLIVOLT, cursor);
        write("Initial current I0", inputs.initialCurrent(), DisplayUnit.MICROAMPERE, cursor);
        write("Steady current Iss", inputs.steadyCurrent(), DisplayUnit.MICROAMPERE, cursor);
        write("Both interfaces before, Ri0", inputs.initialResistance(), DisplayUnit.OHM, cursor);
        write("Both interfaces at steady state, Riss", inputs.steadyResistance(), DisplayUnit.OHM, cursor);
        write("Electrolyte before, Re", inputs.electrolyteResistance(), cursor);
        write("Electrolyte at steady state, Re,ss", inputs.steadyElectrolyteResistance(), cursor);
        return table;
    }

    String voltage() {
        return cell(0);
    }

    String initialCurrent() {
        return cell(1);
    }

    String steadyCurrent() {
        return cell(2);
    }

    String initialResistance() {
        return cell(3);
    }

    String steadyResistance() {
        return cell(4);
    }

    String electrolyteResistance() {
        return cell(5);
    }

    String steadyElectrolyteResistance() {
        return cell(6);
    }

    private String cell(int offset) {
        return new CellReference(firstRow + offset, 1, true, true).formatAsString();
    }

    private static void write(String label, Optional<Quantity> resistance, SheetCursor cursor) {
        if (resistance.isPresent()) {
            write(label, resistance.get(), DisplayUnit.OHM, cursor);
        } else {
            cursor.cells(List.of(
                    Entry.text(label),
                    Entry.instead("not measured"),
                    Entry.text(""),
                    Entry.text(DisplayUnit.OHM.symbol())));
        }
    }

    private static void write(String label, Quantity quantity, DisplayUnit unit, SheetCursor cursor) {
        double value = unit.of(quantity.si());
        OptionalDouble u = unit.ofDifference(quantity.standardUncertainty());
        cursor.cells(List.of(
                Entry.text(label),
                Entry.value(value, u),
                Entry.uncertainty(value, u, "not stated"),
                Entry.text(unit.symbol())));
    }
}
