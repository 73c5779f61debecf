package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.model.result.Flag;

/**
 * One file of delimited text being read. Text may stand before a header, once between header and numbers, and between
 * tables; wherever a line could be a damaged row of numbers, the file is refused instead.
 */
final class DelimitedFile {
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|%|//)\\s*(.*)");
    private static final Pattern NUMBER = Pattern.compile("[\\s\u00A0]*\"?[+\\-\u2212]?[.,]?\\d.*");
    private static final Pattern ONLY_DELIMITERS = Pattern.compile("[\\s,;|\"\u00A0]*");
    private static final Pattern NOVOCONTROL_AMPLITUDE = Pattern.compile(".*AC Volt\\s*\\[Vrms]\\s*=\\s*(\\S+).*");

    private final LineReader lines;
    private final Harvest harvest = new Harvest();
    private Optional<TableReader> table = Optional.empty();
    private Optional<TableHeader> incomplete = Optional.empty();
    private boolean textSeen;
    private String title = "";
    private int textAfterTable;
    private int tables;

    DelimitedFile(LineReader lines) {
        this.lines = lines;
    }

    Harvest read() throws IOException, Unreadable {
        while (lines.advance()) {
            String line = lines.line();
            if (ONLY_DELIMITERS.matcher(line).matches()) {
                table.ifPresent(TableReader::gap);
            } else if (NUMBER.matcher(line).matches()) {
                numbers(line);
            } else {
                text(line);
            }
        }
        finishTable();
        if (tables == 0) {
            throw noHeader(0);
        }
        if (textAfterTable > 0) {
            harvest.note(Flag.warning(
                    "textAfterTable", "text follows the last table from line " + textAfterTable + "; it was left out"));
        }
        return harvest;
    }

    private void numbers(String line) throws Unreadable {
        if (table.isPresent()) {
            table.get().row(lines);
        } else if (textAfterTable > 0 && isRow(line)) {
            throw Unreadable.atLine(
                    textAfterTable,
                    "textRow",
                    "text inside the data, which go on at line " + lines.number() + " without a header",
                    "Remove the text, or give each table of the file its own header.");
        } else if (textSeen) {
            if (isRow(line)) {
                throw noHeader(lines.number());
            }
        } else {
            bare(line);
        }
    }

    /** The first row of three columns without a header, or a title that begins with a number. */
    private void bare(String line) throws Unreadable {
        for (Delimiter delimiter : Delimiter.values()) {
            Fields fields = Fields.of(line, delimiter);
            if (fields.filled() == 3 && fields.areNumbers(3, delimiter.numbers())) {
                open(TableHeader.bare(lines.number(), delimiter));
                table.orElseThrow().row(lines);
                return;
            }
        }
        if (isRow(line)) {
            Fields fields = Fields.of(line, Delimiter.COMMA);
            boolean integers = fields.filled() > 3 && line.matches("[\\d,+\\- ]*");
            throw Unreadable.atLine(
                    lines.number(),
                    integers ? "decimalComma" : "noHeader",
                    "numbers without a header, and not in the three columns frequency, Z', Z''"
                            + (integers ? ", as if the comma were also the decimal sign" : ""),
                    integers
                            ? "Save the file with a decimal point, or with semicolons or tabs between the columns."
                            : "Add a first line that names the columns, such as 'freq/Hz, Re(Z)/Ohm, Im(Z)/Ohm'.");
        }
        textLine(line);
        textSeen = true;
    }

    /** Whether the line consists of two numbers or more. */
    private static boolean isRow(String line) {
        for (Delimiter delimiter : Delimiter.values()) {
            if (Fields.of(line, delimiter).areNumbers(2, delimiter.numbers())) {
                return true;
            }
        }
        return false;
    }

    private void text(String line) throws Unreadable {
        Matcher comment = COMMENT.matcher(line);
        boolean isComment = comment.matches();
        String content = isComment ? comment.group(1) : line;
        if (isComment && isRow(content)) {
            throw Unreadable.atLine(
                    lines.number(),
                    "textRow",
                    "the line is a row of numbers marked as a comment",
                    "Remove the line or the mark.");
        }
        TableHeader header = TableHeader.of(content, lines.number());
        if (header.isComplete()) {
            finishTable();
            open(header);
        } else if (table.isPresent()) {
            textIn(table.get(), line);
        } else {
            if (header.known() >= 2 && incomplete.isEmpty()) {
                incomplete = Optional.of(header);
            }
            amplitude(content);
            textLine(content);
            textSeen |= !isComment;
        }
    }

    private void textIn(TableReader open, String line) throws Unreadable {
        if (open.mayBeRow(line)) {
            open.row(lines);
        } else if (open.count() == 0) {
            units(open, line);
        } else {
            finishTable();
            textAfterTable = lines.number();
            textLine(line);
        }
    }

    /** A line between header and numbers: the units if it is that, else nothing that is read. */
    private void units(TableReader open, String line) throws Unreadable {
        TableHeader header = open.header();
        boolean unitless = header.needed().stream()
                .allMatch(i -> header.columns().get(i).unit().isEmpty());
        TableHeader withUnits =
                header.withUnits(Fields.of(line, header.delimiter()).texts());
        boolean areUnits = withUnits.isComplete()
                && withUnits.needed().stream()
                        .anyMatch(i -> withUnits.columns().get(i).unit().isPresent());
        if (unitless && areUnits) {
            table = Optional.of(new TableReader(withUnits, title, harvest));
        } else {
            harvest.note(Flag.info(
                    "textBelowHeader",
                    "line " + lines.number() + " between header and data was left out: '"
                            + RowReader.shortened(line.strip()) + "'"));
        }
    }

    private void textLine(String line) {
        if (title.isEmpty()) {
            title = line.strip();
        }
    }

    private void amplitude(String line) {
        Matcher m = NOVOCONTROL_AMPLITUDE.matcher(line);
        DecimalNumber number = new DecimalNumber(false);
        if (m.matches() && number.read(m.group(1), 0, m.group(1).length()) && number.value() > 0) {
            harvest.amplitudeRmsV(number.value());
        }
    }

    private void open(TableHeader header) throws Unreadable {
        table = Optional.of(new TableReader(header, title, harvest));
        title = "";
        textAfterTable = 0;
        incomplete = Optional.empty();
    }

    private void finishTable() throws Unreadable {
        if (table.isPresent()) {
            table.get().finish();
            table = Optional.empty();
            tables++;
        }
    }

    /** {@code line}: the numbers that lack a header; 0 for a file without any. */
    private Unreadable noHeader(int line) {
        return incomplete
                .map(TableHeader::incomplete)
                .orElseGet(() -> Unreadable.atLine(
                        line,
                        line > 0 ? "noHeader" : "noTable",
                        "no line " + (line > 0 ? "above these numbers" : "of the file")
                                + " names the columns frequency, Z' and Z'' (or |Z| and phase), or time, current and voltage",
                        "Add a line that names the columns, such as 'freq/Hz, Re(Z)/Ohm, Im(Z)/Ohm'."));
    }
}
