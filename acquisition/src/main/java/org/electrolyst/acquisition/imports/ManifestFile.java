package org.electrolyst.acquisition.imports;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.electrolyst.model.words.NearestWord;

/** One manifest being read. Collects all problems before it gives up. */
final class ManifestFile {
    static final List<String> COLUMNS =
            List.of("file", "spectrum", "sample", "temperature", "thickness", "diameter", "cell");

    private final Path manifest;
    private final List<ImportError> errors = new ArrayList<>();
    private final List<ManifestEntry> entries = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    ManifestFile(Path manifest) {
        this.manifest = manifest;
    }

    Manifest read() {
        try {
            rows(text());
        } catch (Unreadable e) {
            errors.add(e.in(manifest));
        } catch (NoSuchFileException e) {
            problem(0, "notFound", "there is no such manifest", "Check the name and try again.");
        } catch (IOException e) {
            problem(0, "readFailed", "the manifest could not be read: " + e.getMessage(), "Try again.");
        } catch (CsvParseException e) {
            problem(0, "csv", "the manifest is not well-formed CSV: " + e.getMessage(), "Check its quotes.");
        }
        if (errors.isEmpty() && entries.isEmpty()) {
            problem(0, "empty", "the manifest has no row below its header", "Add one row for each file.");
        }
        return errors.isEmpty() ? new Manifest.Entries(entries) : new Manifest.Refused(errors);
    }

    private String text() throws IOException, Unreadable {
        if (Files.isDirectory(manifest)) {
            throw Unreadable.file("directory", "this is a folder, not a manifest", "Name the file in it.");
        }
        String text = Files.readString(manifest, TextEncoding.of(manifest));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void rows(String text) throws IOException {
        List<String> header = List.of();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                int line = Math.toIntExact(row.getStartingLineNumber());
                List<String> fields =
                        row.getFields().stream().map(String::strip).toList();
                if (header.isEmpty()) {
                    header = header(fields, line);
                    if (!errors.isEmpty()) {
                        return;
                    }
                } else if (fields.stream().anyMatch(f -> !f.isEmpty())) {
                    row(header, fields, line);
                }
            }
        }
    }

    private List<String> header(List<String> fields, int line) {
        List<String> names =
                fields.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList();
        Set<String> once = new HashSet<>();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                boolean otherDelimiter = names.size() == 1 && (name.contains(";") || name.contains("\t"));
                problem(
                        line,
                        "unknownColumn",
                        "there is no column '" + name + "'",
                        otherDelimiter
                                ? "Separate the columns with commas."
                                : "Did you mean '" + NearestWord.of(name, COLUMNS) + "'? Columns are "
                                        + String.join(", ", COLUMNS) + ".");
            } else if (!once.add(name)) {
                problem(line, "duplicateColumn", "column '" + name + "' occurs twice", "Remove one of them.");
            }
        }
        if (errors.isEmpty() && !names.contains("file")) {
            problem(line, "missingColumn", "there is no column 'file'", "Add it: it names the files to import.");
        }
        return names;
    }

    private void row(List<String> header, List<String> fields, int line) {
        if (fields.size() != header.size()) {
            problem(
                    line,
                    "fieldCount",
                    "the row has " + fields.size() + " fields where the header has " + header.size(),
                    "Complete the row; put fields that contain a comma in quotes.");
            return;
        }
        ManifestRow row = new ManifestRow(manifest, header, fields, line);
        row.entry().ifPresent(entry -> {
            entries.add(entry);
            if (!seen.add(entry.file() + "#" + entry.spectrum())) {
                problem(line, "duplicateRow", "this file and spectrum occur in an earlier row", "Remove one of them.");
            }
        });
        errors.addAll(row.errors());
    }

    private void problem(int line, String code, String what, String mend) {
        errors.add(Unreadable.atLine(line, code, what, mend).in(manifest));
    }
}
