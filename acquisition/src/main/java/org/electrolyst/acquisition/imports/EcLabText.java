package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.model.result.Flag;

/** BioLogic EC-Lab and BT-Lab text: a stated number of header lines, the last of which names the columns. */
final class EcLabText implements ForeignFormat {
    private static final Pattern HEADER_LINES = Pattern.compile("Nb header lines\\s*:\\s*(\\d{1,6})\\s*");
    private static final Pattern SETTING = Pattern.compile("([^:]+?)\\s*:\\s*(.+?)\\s*");
    private static final Pattern AMPLITUDE = Pattern.compile("Va \\(mV\\)\\s+(\\S+)\\s*");

    @Override
    public String name() {
        return "BioLogic EC-Lab text";
    }

    @Override
    public boolean recognises(List<String> head) {
        return head.size() > 1
                && head.get(0).matches("(EC|BT)-Lab ASCII FILE\\s*")
                && HEADER_LINES.matcher(head.get(1)).matches();
    }

    @Override
    public Harvest read(LineReader lines, ImportOptions options) throws IOException, Unreadable {
        Harvest harvest = new Harvest();
        lines.advance();
        lines.advance();
        Matcher count = HEADER_LINES.matcher(lines.line());
        int headerLines = count.matches() ? Integer.parseInt(count.group(1)) : 0;
        String technique = "";
        while (lines.number() < headerLines - 1 && lines.advance()) {
            if (technique.isEmpty()) {
                technique = lines.line().strip();
            }
            setting(lines.line(), options, harvest);
        }
        TableReader table = new TableReader(header(lines), technique, harvest);
        while (lines.advance()) {
            if (!lines.line().isBlank()) {
                table.row(lines);
            }
        }
        table.finish();
        return harvest;
    }

    private static TableHeader header(LineReader lines) throws IOException, Unreadable {
        boolean there = lines.advance();
        List<String> names = Fields.of(there ? lines.line() : "", Delimiter.TAB).texts();
        TableHeader header = TableHeader.named(names, lines.number(), Delimiter.TAB);
        if (!header.isComplete()) {
            throw header.incomplete();
        }
        return header;
    }

    private static void setting(String line, ImportOptions options, Harvest harvest) {
        Matcher setting = SETTING.matcher(line);
        if (setting.matches() && setting.group(1).equals("Device")) {
            harvest.instrument("BioLogic " + setting.group(2));
        } else if (setting.matches() && setting.group(1).equals("Acquisition started on")) {
            FileDate.note(setting.group(2), options.zone(), harvest);
        }
        amplitude(line).ifPresent(peakMilliVolt -> {
            harvest.amplitudeRmsV(peakMilliVolt / 1000 / Math.sqrt(2));
            harvest.note(Flag.info(
                    "amplitudeFromPeak",
                    "the amplitude Va = " + peakMilliVolt + " mV is a peak value; it was divided by √2 to give rms"));
        });
    }

    /** Va in mV (peak), if the whole measurement has but one. */
    private static Optional<Double> amplitude(String line) {
        Matcher m = AMPLITUDE.matcher(line);
        DecimalNumber number = new DecimalNumber(true);
        return m.matches() && number.read(m.group(1), 0, m.group(1).length()) && number.value() > 0
                ? Optional.of(number.value())
                : Optional.empty();
    }
}
