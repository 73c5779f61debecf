package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.model.result.Flag;

/**
 * ZPlot and ZView {@code .z} text, as Scribner programs and Autolab write it: a preamble, a line of names with {@code
 * Z'(a)} and {@code Z''(b)}, perhaps {@code End Comments}, and rows separated by tabs or commas.
 */
final class ZPlot implements ForeignFormat {
    private static final Pattern FIRST_LINE =
            Pattern.compile("(?i)\"?(ZPLOT2 ASCII|ZPlotW Data File|Z60W Data File).*");
    private static final Pattern DATA_POINTS = Pattern.compile("(?:\\s*Data Points:\\s*)?(\\d{1,9})\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z' ()]*");
    private static final Pattern DATE = Pattern.compile("\\s*Date:\\s*(.*)");
    private static final Pattern TIME = Pattern.compile("\\s*Time:\\s*(.*)");

    @Override
    public String name() {
        return "ZPlot";
    }

    @Override
    public boolean recognises(List<String> head) {
        return FIRST_LINE.matcher(head.get(0)).matches();
    }

    @Override
    public Harvest read(LineReader lines, ImportOptions options) throws IOException, Unreadable {
        Harvest harvest = new Harvest();
        OptionalInt points = OptionalInt.empty();
        String date = "";
        while (lines.advance() && !isNames(lines.line())) {
            String line = lines.line();
            Matcher count = DATA_POINTS.matcher(line);
            if (count.matches()) {
                points = OptionalInt.of(Integer.parseInt(count.group(1)));
            }
            Matcher day = DATE.matcher(line);
            Matcher time = TIME.matcher(line);
            if (day.matches()) {
                date = day.group(1);
                FileDate.note(date, options.zone(), harvest);
            } else if (time.matches()) {
                FileDate.note(date + " " + time.group(1), options.zone(), harvest);
            }
        }
        TableReader table = new TableReader(header(lines), "", harvest);
        while (lines.advance()) {
            String line = lines.line();
            if (!line.isBlank() && !(table.count() == 0 && line.strip().equals("End Comments"))) {
                table.row(lines);
            }
        }
        table.finish();
        if (points.isPresent() && points.getAsInt() != table.count()) {
            // Also what a sweep leaves behind that was stopped early, so it is said and not refused.
            harvest.note(Flag.warning(
                    "otherCountThanAnnounced",
                    "the file announces " + points.getAsInt() + " points and holds " + table.count()
                            + ": the sweep was stopped or the file was cut"));
        }
        return harvest;
    }

    private static boolean isNames(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("z'(a)") && lower.contains("z''(b)");
    }

    private static TableHeader header(LineReader lines) throws Unreadable {
        String line = lines.line().strip();
        boolean tabs = line.contains("\t");
        String bare = line.replaceAll("^\"|\"$", "").strip();
        List<String> names = new ArrayList<>(Arrays.asList(bare.split(tabs ? "\\s*\t\\s*" : "\\s{2,}")));
        TableHeader header = TableHeader.named(names, lines.number(), tabs ? Delimiter.TAB : Delimiter.COMMA);
        if (!header.isComplete()) {
            throw header.incomplete();
        }
        if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw Unreadable.atLine(
                    lines.number(),
                    "textRow",
                    "the line of names holds more than names",
                    "The file is damaged: copy or export it again.");
        }
        return header;
    }
}
