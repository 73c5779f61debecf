package org.electrolyst.acquisition.imports;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.sample.Sample;

/** One row of a manifest being read, with all that is wrong with it. */
final class ManifestRow {
    private final Path manifest;
    private final List<String> header;
    private final List<String> fields;
    private final int line;
    private final List<ImportError> errors = new ArrayList<>();

    ManifestRow(Path manifest, List<String> header, List<String> fields, int line) {
        this.manifest = manifest;
        this.header = header;
        this.fields = fields;
        this.line = line;
    }

    List<ImportError> errors() {
        return errors;
    }

    /** The entry, unless something is wrong with it. */
    Optional<ManifestEntry> entry() {
        Optional<Path> file = read("file", this::existing);
        if (file.isEmpty() && errors.isEmpty()) {
            problem("file", "is empty; it must name the file to import");
        }
        Optional<Integer> spectrum = read("spectrum", ManifestRow::ordinal);
        Optional<Quantity> temperature = read("temperature", t -> positive(t, Dimension.TEMPERATURE));
        Optional<Quantity> thickness = read("thickness", t -> positive(t, Dimension.LENGTH));
        Optional<Quantity> diameter = read("diameter", t -> positive(t, Dimension.LENGTH));
        Optional<CellType> cell = read("cell", CellType::parse);
        Optional<String> sample = read("sample", ManifestRow::sampleId);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return file.map(path -> new ManifestEntry(
                line,
                path,
                spectrum.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                sample,
                temperature,
                thickness,
                diameter,
                cell));
    }

    /** The value in {@code column}, empty if the field is; what {@code meaning} objects to becomes an error. */
    private <T> Optional<T> read(String column, Function<String, T> meaning) {
        int index = header.indexOf(column);
        String text = index < 0 ? "" : fields.get(index);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.apply(text));
        } catch (IllegalArgumentException e) {
            problem(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Path existing(String name) {
        Path file;
        try {
            file = manifest.resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' is not a file name: " + e.getReason(), e);
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        return file;
    }

    private static String sampleId(String text) {
        return new Sample(text, Optional.empty(), Cell.unknown()).id();
    }

    private static int ordinal(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of a spectrum; they count from 1");
        }
        return Integer.parseInt(text);
    }

    private static Quantity positive(String text, Dimension dimension) {
        Quantity quantity = Quantity.parse(text, dimension);
        if (!(quantity.si() > 0)) {
            throw new IllegalArgumentException("'" + text + "' must be positive");
        }
        return quantity;
    }

    private void problem(String column, String what) {
        errors.add(Unreadable.atLine(line, "manifest", "column " + column + ": " + what, "Correct the row.")
                .in(manifest));
    }
}
