package org.electrolyst.app.lab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small table of the user with a header, UTF-8, separated by comma, semicolon or tab, whichever the header holds.
 *
 * @param file its name
 * @param rows in order
 */
record Table(String file, List<Row> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * One row.
     *
     * @param where file and line
     * @param cells by column name; blank ones are left out
     */
    record Row(String where, Map<String, String> cells) {
        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /** Reads a table whose columns are all among {@code known}, with all of {@code required}. */
    static Table read(Path path, Set<String> known, List<String> required) throws TableProblem {
        String text;
        try {
            text = Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new TableProblem("notFound", "there is no such file", path.toString());
        } catch (IOException e) {
            throw new TableProblem("readFailed", "it cannot be read as UTF-8 text: " + e.getMessage(), path.toString());
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new TableProblem("empty", "the file is empty", path.toString());
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return read(path.toString(), csv, known, required);
        } catch (CsvParseException e) {
            throw new TableProblem(
                    "notCsv", "it is no table: " + e.getMessage() + "; check its quotation marks", path.toString());
        } catch (IOException e) {
            throw new TableProblem("readFailed", String.valueOf(e.getMessage()), path.toString());
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Table read(String file, CsvReader<CsvRecord> csv, Set<String> known, List<String> required)
            throws TableProblem {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : csv) {
            String where = file + ":" + record.getStartingLineNumber();
            List<String> fields = record.getFields().stream().map(String::strip).toList();
            if (header.isEmpty()) {
                header = fields;
                checkHeader(where, header, known, required);
                continue;
            }
            if (fields.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (fields.size() != header.size()) {
                throw new TableProblem(
                        "fieldCount",
                        "this line has " + fields.size() + " fields, the header " + header.size()
                                + "; a decimal comma splits a number in two: write decimal points",
                        where);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).isEmpty()) {
                    cells.put(name(header.get(i)), fields.get(i) + unit(header.get(i)));
                }
            }
            rows.add(new Row(where, cells));
        }
        if (rows.isEmpty()) {
            throw new TableProblem("empty", "there are no rows below the header", file);
        }
        return new Table(file, List.copyOf(rows));
    }

    private static void checkHeader(String where, List<String> header, Set<String> known, List<String> required)
            throws TableProblem {
        List<String> names = header.stream().map(Table::name).toList();
        Set<String> once = new HashSet<>();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new TableProblem(
                        "unknownColumn", "unknown column '" + name + "'; known: " + String.join(", ", known), where);
            }
            if (!once.add(name)) {
                throw new TableProblem(
                        "duplicateColumn", "the column '" + name + "' occurs twice; remove one of them", where);
            }
        }
        for (String name : required) {
            if (!names.contains(name)) {
                throw new TableProblem("missingColumn", "the column '" + name + "' is missing", where);
            }
        }
    }

    /** {@code voltage (mV)} and {@code voltage [mV]} are the column voltage with its unit in the header. */
    private static String name(String heading) {
        int bracket = bracket(heading);
        return (bracket < 0 ? heading : heading.substring(0, bracket)).strip();
    }

    private static String unit(String heading) {
        int bracket = bracket(heading);
        return bracket < 0
                ? ""
                : " " + heading.substring(bracket + 1).replaceAll("[)\\]]", "").strip();
    }

    private static int bracket(String heading) {
        return Math.max(heading.indexOf('('), heading.indexOf('['));
    }
}
