package org.electrolyst.app.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.analysis.transference.BruceVincent;
import org.electrolyst.analysis.transference.CellConsistency;
import org.electrolyst.analysis.transference.CellCount;
import org.electrolyst.analysis.transference.ElectronicLeakage;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;

/** A table of Bruce-Vincent experiments, one a row, with the columns named like the options of the calculator. */
public final class TransferenceTable {
    private static final Map<String, Dimension> COLUMNS = new LinkedHashMap<>();
    private static final List<String> REQUIRED =
            List.of("voltage", "initial-current", "steady-current", "initial-resistance", "steady-resistance");

    private static final String LEAK = "leak-current";

    static {
        COLUMNS.put("voltage", Dimension.VOLTAGE);
        COLUMNS.put("initial-current", Dimension.CURRENT);
        COLUMNS.put("steady-current", Dimension.CURRENT);
        COLUMNS.put("initial-resistance", Dimension.RESISTANCE);
        COLUMNS.put("steady-resistance", Dimension.RESISTANCE);
        COLUMNS.put("bulk-resistance", Dimension.RESISTANCE);
        COLUMNS.put("steady-bulk-resistance", Dimension.RESISTANCE);
        COLUMNS.put(LEAK, Dimension.CURRENT);
    }

    private TransferenceTable() {}

    /** The experiments of a table, evaluated and compared with others on the same cell. */
    public static List<TransferenceResult> evaluate(String source, Path file) throws TableProblem {
        Set<String> known = new LinkedHashSet<>();
        known.add("cell");
        COLUMNS.keySet().forEach(name -> {
            known.add(name);
            known.add("u-" + name);
        });
        Table table = Table.read(file, known, REQUIRED);
        List<TransferenceResult> results = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String line = row.where().substring(row.where().lastIndexOf(':'));
            TransferenceInputs inputs = inputs(row);
            Optional<Quantity> leak = optional(row, LEAK);
            try {
                results.add(leak.map(l -> ElectronicLeakage.evaluate(source + line, inputs, l))
                        .orElseGet(() -> BruceVincent.evaluate(source + line, inputs)));
            } catch (IllegalArgumentException e) {
                throw new TableProblem("outOfRange", String.valueOf(e.getMessage()), row.where());
            }
        }
        return CellCount.note(CellConsistency.check(results));
    }

    private static TransferenceInputs inputs(Table.Row row) throws TableProblem {
        return new TransferenceInputs(
                row.cell("cell"),
                required(row, "voltage"),
                required(row, "initial-current"),
                required(row, "steady-current"),
                required(row, "initial-resistance"),
                required(row, "steady-resistance"),
                optional(row, "bulk-resistance"),
                optional(row, "steady-bulk-resistance"));
    }

    private static Quantity required(Table.Row row, String column) throws TableProblem {
        return optional(row, column)
                .orElseThrow(() -> new TableProblem("missingValue", "no value for " + column, row.where()));
    }

    private static Optional<Quantity> optional(Table.Row row, String column) throws TableProblem {
        Optional<String> text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Dimension dimension = COLUMNS.getOrDefault(column, Dimension.NUMBER);
            Quantity quantity = Quantity.parse(text.get(), dimension);
            Optional<String> uncertainty = row.cell("u-" + column);
            return Optional.of(
                    uncertainty.isEmpty()
                            ? quantity
                            : quantity.withStandardUncertainty(
                                    Quantity.parse(uncertainty.get(), dimension).si()));
        } catch (QuantityFormatException e) {
            throw new TableProblem("quantity", column + ": " + e.getMessage(), row.where());
        } catch (IllegalArgumentException e) {
            throw new TableProblem("outOfRange", column + ": " + e.getMessage(), row.where());
        }
    }
}
