package org.electrolyst.app.lab;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Point;

/**
 * A table of temperatures and conductivities. A row that is wrong is left out and named; the others count.
 *
 * @param series one for each sample, in the order in which they first occur
 * @param problems one for each row that was left out
 */
public record ConductivityTable(List<Series> series, List<TableProblem> problems) {
    private static final String CELSIUS = "temperature_C";
    private static final String KELVIN = "temperature_K";
    private static final String CONDUCTIVITY = "conductivity_S_per_cm";
    private static final String CONDUCTIVITY_U = "u_conductivity_S_per_cm";
    private static final String TEMPERATURE_U = "u_temperature_K";
    private static final String ORDER = "order";
    private static final String SAMPLE = "sample";
    private static final Set<String> COLUMNS =
            new LinkedHashSet<>(List.of(CELSIUS, KELVIN, CONDUCTIVITY, CONDUCTIVITY_U, TEMPERATURE_U, ORDER, SAMPLE));
    private static final double S_PER_M = 100;

    public ConductivityTable {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
    }

    /**
     * The rows of one sample.
     *
     * @param sample its name; empty in a table without that column
     * @param points in the order they were measured, as far as that is known
     * @param temperatureUncertaintyK of each, K; 0 where none is stated
     * @param orderIsKnown whether a column states the order; else it is that of the rows
     */
    public record Series(
            String sample, List<Point> points, DoubleVector temperatureUncertaintyK, boolean orderIsKnown) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** One row. */
    private record Measured(String sample, Point point, double temperatureUncertaintyK, OptionalDouble order) {}

    /**
     * Reads a table.
     *
     * @throws TableProblem if it is no table, or lacks a column
     */
    public static ConductivityTable read(Path file) throws TableProblem {
        Table table = Table.read(file, COLUMNS, List.of(CONDUCTIVITY));
        if (table.rows().stream()
                .noneMatch(
                        row -> row.cell(CELSIUS).isPresent() || row.cell(KELVIN).isPresent())) {
            throw new TableProblem("missingColumn", "the column '" + CELSIUS + "' is missing", table.file() + ":1");
        }
        Map<String, List<Measured>> bySample = new LinkedHashMap<>();
        List<TableProblem> problems = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<Measured> sample = bySample.computeIfAbsent(row.cell(SAMPLE).orElse(""), s -> new ArrayList<>());
            try {
                sample.add(measured(row));
            } catch (TableProblem problem) {
                problems.add(problem);
            }
        }
        return new ConductivityTable(
                bySample.entrySet().stream()
                        .map(entry -> series(entry.getKey(), entry.getValue()))
                        .toList(),
                problems);
    }

    private static Series series(String sample, List<Measured> rows) {
        boolean ordered =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.order().isPresent());
        List<Measured> inOrder = ordered
                ? rows.stream()
                        .sorted(Comparator.comparingDouble(row -> row.order().orElseThrow()))
                        .toList()
                : rows;
        return new Series(
                sample,
                inOrder.stream().map(Measured::point).toList(),
                DoubleVector.generate(inOrder.size(), i -> inOrder.get(i).temperatureUncertaintyK()),
                ordered);
    }

    private static Measured measured(Table.Row row) throws TableProblem {
        double conductivity = number(row, CONDUCTIVITY);
        if (conductivity <= 0) {
            throw new TableProblem(
                    "outOfRange",
                    "a conductivity of " + row.cell(CONDUCTIVITY).orElse("") + " S/cm is not above 0",
                    row.where());
        }
        OptionalDouble u = optional(row, CONDUCTIVITY_U);
        double temperatureU = optional(row, TEMPERATURE_U).orElse(0);
        if (temperatureU < 0) {
            throw new TableProblem("outOfRange", TEMPERATURE_U + " must not be negative", row.where());
        }
        try {
            Point point = new Point(
                    kelvin(row),
                    conductivity * S_PER_M,
                    u.isPresent() ? OptionalDouble.of(u.getAsDouble() * S_PER_M) : u);
            return new Measured(row.cell(SAMPLE).orElse(""), point, temperatureU, optional(row, ORDER));
        } catch (IllegalArgumentException e) {
            throw new TableProblem("outOfRange", String.valueOf(e.getMessage()), row.where());
        }
    }

    private static double kelvin(Table.Row row) throws TableProblem {
        if (row.cell(KELVIN).isEmpty()) {
            return number(row, CELSIUS) + ZERO_CELSIUS_K;
        }
        if (row.cell(CELSIUS).isPresent()) {
            throw new TableProblem(
                    "twoTemperatures", "give " + CELSIUS + " or " + KELVIN + ", not both in one row", row.where());
        }
        return number(row, KELVIN);
    }

    private static OptionalDouble optional(Table.Row row, String column) throws TableProblem {
        return row.cell(column).isPresent() ? OptionalDouble.of(number(row, column)) : OptionalDouble.empty();
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
