package org.electrolyst.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.electrolyst.model.result.ArrheniusResult;

/**
 * A result and where its cells lie, so that formulas and charts can refer to them before they are written.
 *
 * @param typed the result
 * @param lawRow row of its reported law
 * @param firstPoint row of its coldest point
 */
record ArrheniusRows(Typed<ArrheniusResult> typed, int lawRow, int firstPoint) {
    /** Two tables, one under the other: a heading and all laws, an empty row, a heading and all points. */
    static List<ArrheniusRows> below(int firstRow, List<Typed<ArrheniusResult>> results) {
        int laws = results.stream()
                .mapToInt(typed -> 1 + typed.result().alternatives().size())
                .sum();
        int lawRow = firstRow + 1;
        int pointRow = firstRow + 1 + laws + 2;
        List<ArrheniusRows> rows = new ArrayList<>();
        for (Typed<ArrheniusResult> typed : results) {
            rows.add(new ArrheniusRows(typed, lawRow, pointRow));
            lawRow += 1 + typed.result().alternatives().size();
            pointRow += typed.result().points().size();
        }
        return rows;
    }

    ArrheniusResult result() {
        return typed.result();
    }

    /** The points' cells in a column. */
    CellRangeAddress points(int column) {
        return new CellRangeAddress(
                firstPoint, firstPoint + Math.max(1, result().points().size()) - 1, column, column);
    }

    /** The cell of the reported law in a column, which stays the same when a formula is copied. */
    String law(int column) {
        return new CellReference(lawRow, column, true, true).formatAsString();
    }
}
