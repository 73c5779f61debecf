package org.electrolyst.app.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;

/** A table of a direct-current test, each column of one dimension, with its unit in the header or in the fields. */
public final class DcTable {
    private static final Map<String, Dimension> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("time", Dimension.TIME);
        COLUMNS.put("voltage", Dimension.VOLTAGE);
        COLUMNS.put("current", Dimension.CURRENT);
        COLUMNS.put("u-current", Dimension.CURRENT);
        COLUMNS.put("resistance", Dimension.RESISTANCE);
        COLUMNS.put("u-resistance", Dimension.RESISTANCE);
        COLUMNS.put("cycle", Dimension.NUMBER);
        COLUMNS.put("discharge-capacity", Dimension.NUMBER);
        COLUMNS.put("charge-capacity", Dimension.NUMBER);
    }

    private final Map<String, DoubleVector> columns;

    private DcTable(Map<String, DoubleVector> columns) {
        this.columns = columns;
    }

    /** Reads a table with all of {@code required}; every column that it has must be complete. */
    public static DcTable read(Path file, List<String> required) throws TableProblem {
        Table table = Table.read(file, COLUMNS.keySet(), required);
        Map<String, DoubleVector> columns = new LinkedHashMap<>();
        for (Map.Entry<String, Dimension> column : COLUMNS.entrySet()) {
            boolean used = table.rows().stream()
                    .anyMatch(row -> row.cell(column.getKey()).isPresent());
            if (used || required.contains(column.getKey())) {
                columns.put(column.getKey(), column(table, column.getKey(), column.getValue()));
            }
        }
        return new DcTable(columns);
    }

    private static DoubleVector column(Table table, String name, Dimension dimension) throws TableProblem {
        List<Double> values = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String text = row.cell(name)
                    .orElseThrow(() -> new TableProblem("missingValue", "no value for " + name, row.where()));
            try {
                values.add(Quantity.parse(text, dimension).si());
            } catch (QuantityFormatException e) {
                throw new TableProblem("quantity", name + ": " + e.getMessage(), row.where());
            }
        }
        return DoubleVector.generate(values.size(), values::get);
    }

    /** A column that was required, in SI. */
    public DoubleVector column(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("the column '" + name + "' was not read"));
    }

    /** A column, in SI; empty if the table has none. */
    public Optional<DoubleVector> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Time, current and voltage. */
    public PolarizationCurve curve() {
        return new PolarizationCurve(column("time"), column("current"), column("voltage"));
    }
}
