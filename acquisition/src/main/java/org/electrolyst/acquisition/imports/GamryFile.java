package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.electrolyst.model.result.Flag;

/** One Gamry file being read. A table is a line {@code NAME TABLE [rows]}, names, units, and rows that begin with a tab. */
final class GamryFile {
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9_]*\t[A-Z]+(\t.*)?");
    private static final Pattern SPECTRUM = Pattern.compile("ZCURVE\\d*");
    private static final Pattern CURVE = Pattern.compile("CURVE\\d*");
    private static final Pattern ROW_COUNT = Pattern.compile("\\d{1,9}");

    private final LineReader lines;
    private final ImportOptions options;
    private final Harvest harvest = new Harvest();
    private String title = "";
    private String date = "";
    private boolean afterTable;

    GamryFile(LineReader lines, ImportOptions options) {
        this.lines = lines;
        this.options = options;
    }

    Harvest read() throws IOException, Unreadable {
        boolean more = lines.advance();
        while (more) {
            String line = lines.line();
            String[] words = line.split("\t", -1);
            if (words.length >= 2 && words[1].strip().equals("TABLE") && !words[0].isEmpty()) {
                more = table(words);
                afterTable = true;
                continue;
            }
            refuseStrayRow(line);
            setting(words);
            more = lines.advance();
        }
        return harvest;
    }

    private void setting(String[] words) {
        String value = words.length > 2 ? words[2].strip() : "";
        String label = words.length > 3 ? words[3] : "";
        switch (words[0]) {
            case "TITLE" -> title = value;
            case "PSTAT" -> harvest.instrument("Gamry " + value);
            case "DATE" -> date = value;
            case "TIME" -> FileDate.note(date + " " + value, options.zone(), harvest);
            case "VAC" -> {
                DecimalNumber number = new DecimalNumber(true);
                if (label.contains("mV rms") && number.read(value, 0, value.length()) && number.value() > 0) {
                    harvest.amplitudeRmsV(number.value() / 1000);
                }
            }
            default -> {
                // The other settings are not asked for.
            }
        }
    }

    /** Numbers outside a table belong to one whose first line is damaged. */
    private void refuseStrayRow(String line) throws Unreadable {
        boolean numbers = Fields.of(line, Delimiter.TAB).texts().stream()
                        .filter(t -> new DecimalNumber(true).read(t, 0, t.length()))
                        .count()
                >= 3;
        boolean notASetting = afterTable
                && !line.isBlank()
                && !line.startsWith("\t")
                && !SETTING.matcher(line).matches();
        if ((line.startsWith("\t") && numbers) || notASetting) {
            throw Unreadable.atLine(
                    lines.number(),
                    "textRow",
                    "the line belongs to no table and is no setting: '" + RowReader.shortened(line.strip()) + "'",
                    "The file is damaged: copy it again from the instrument's computer.");
        }
    }

    /** Reads the table that begins with this line; false at the end of the file. */
    private boolean table(String[] words) throws IOException, Unreadable {
        String name = words[0].strip();
        OptionalInt rows =
                words.length > 2 && ROW_COUNT.matcher(words[2].strip()).matches()
                        ? OptionalInt.of(Integer.parseInt(words[2].strip()))
                        : OptionalInt.empty();
        int line = lines.number();
        if (name.startsWith("OCVCURVE")) {
            return skip();
        }
        Optional<TableHeader> header = header(name);
        if (header.isEmpty()) {
            harvest.note(Flag.info(
                    "tableSkipped",
                    "table " + name + " (line " + line + ") holds neither an impedance"
                            + " spectrum nor a polarization curve and was left out"));
            return skip();
        }
        TableReader table = new TableReader(header.get(), title.isEmpty() ? name : title + ", " + name, harvest);
        boolean more = lines.advance();
        while (more && lines.line().startsWith("\t")) {
            table.row(lines);
            more = lines.advance();
        }
        table.finish();
        if (rows.isPresent() && table.count() != rows.getAsInt()) {
            throw Unreadable.atLine(
                    line,
                    "truncated",
                    "table " + name + " announces " + rows.getAsInt() + " rows but has " + table.count(),
                    "The file is cut off or damaged: copy it again.");
        }
        return more;
    }

    private Optional<TableHeader> header(String name) throws IOException, Unreadable {
        lines.advance();
        TableHeader names =
                TableHeader.named(Fields.of(lines.line(), Delimiter.TAB).texts(), lines.number(), Delimiter.TAB);
        boolean units = lines.advance();
        List<String> unitNames =
                Fields.of(units ? lines.line() : "", Delimiter.TAB).texts();
        TableHeader header = names.withUnits(unitNames);
        if (unitNames.size() > names.columns().size()) {
            throw Unreadable.atLine(
                    lines.number(),
                    "fieldCount",
                    "table " + name + " has " + names.columns().size() + " names and " + unitNames.size() + " units",
                    "The file is cut off or damaged: copy it again.");
        }
        if (header.isComplete()) {
            return Optional.of(header);
        }
        if (SPECTRUM.matcher(name).matches() || CURVE.matcher(name).matches()) {
            throw header.incomplete();
        }
        return Optional.empty();
    }

    private boolean skip() throws IOException, Unreadable {
        boolean more = lines.advance();
        while (more && lines.line().startsWith("\t")) {
            more = lines.advance();
        }
        return more;
    }
}
