package org.electrolyst.app.lab;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.result.ArrheniusResult.Point;

/** A table of temperatures and conductivities. */
public final class ConductivityTable {
    private static final String TEMPERATURE = "temperature_C";
    private static final String CONDUCTIVITY = "conductivity_S_per_cm";
    private static final String UNCERTAINTY = "u_conductivity_S_per_cm";
    private static final double S_PER_M = 100;

    private ConductivityTable() {}

    /** The points of a table with these columns, in its order. */
    public static List<Point> read(Path file) throws TableProblem {
        Table table =
                Table.read(file, Set.of(TEMPERATURE, CONDUCTIVITY, UNCERTAINTY), List.of(TEMPERATURE, CONDUCTIVITY));
        List<Point> points = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            double celsius = number(row, TEMPERATURE);
            double conductivity = number(row, CONDUCTIVITY);
            OptionalDouble uncertainty = row.cell(UNCERTAINTY).isPresent()
                    ? OptionalDouble.of(number(row, UNCERTAINTY) * S_PER_M)
                    : OptionalDouble.empty();
            try {
                points.add(new Point(celsius + ZERO_CELSIUS_K, conductivity * S_PER_M, uncertainty));
            } catch (IllegalArgumentException e) {
                throw new TableProblem("outOfRange", String.valueOf(e.getMessage()), row.where());
            }
        }
        return points;
    }

    private static double number(Table.Row row, String column) throws TableProblem {
        String text = row.cell(column)
                .orElseThrow(() -> new TableProblem("missingValue", "no value for " + column, row.where()));
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with the place.
        }
        String hint = text.matches(".*\\d,\\d.*") ? "; write a decimal point instead of the comma" : "";
        throw new TableProblem("notANumber", "'" + text + "' for " + column + " is not a number" + hint, row.where());
    }
}
