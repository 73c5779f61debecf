package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A MethodSCRIPT, which ends by itself and ends with the cell off.
 *
 * @param lines without the {@code e} before and the empty line after them
 * @param loops its measurement loops in order
 */
record Script(List<String> lines, List<Loop> loops) {
    private static final Pattern LINE_NUMBER = Pattern.compile("Line (\\d{1,6})");
    private static final int LONGEST_LINE = 120;
    private static final Duration OVERHEAD = Duration.ofSeconds(10);

    Script {
        lines = List.copyOf(lines);
        loops = List.copyOf(loops);
        for (String line : lines) {
            if (line.isEmpty() || line.length() > LONGEST_LINE || line.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException("no line of a script: '" + line + "'");
            }
        }
    }

    /** What is sent. A first line makes the device say {@code word} as soon as the script runs. */
    String text(String word) {
        List<String> all = new ArrayList<>(List.of("e", "send_string \"" + word + "\""));
        all.addAll(lines);
        return String.join("\n", all) + "\n\n";
    }

    /** The lines around one that an error names, such as {@code Line 12, Col 3}: nobody knows whether 0 or 1 comes first. */
    String quote(String where) {
        Matcher m = LINE_NUMBER.matcher(where);
        if (!m.find()) {
            return "";
        }
        List<String> sent = text("").lines().toList();
        int from = Math.max(1, Math.min(sent.size(), Integer.parseInt(m.group(1)) - 1));
        int to = Math.min(sent.size(), from + 3);
        return " (" + String.join(" | ", sent.subList(from, to)) + ")";
    }

    /** How long it runs at the latest: devices may take half again as long for a spectrum. */
    Duration atMost() {
        Duration total = OVERHEAD;
        for (Loop loop : loops) {
            int share = loop.technique().isSpectrum() ? 2 : 100;
            total = total.plus(loop.before())
                    .plus(loop.lasts())
                    .plus(loop.lasts().dividedBy(share));
        }
        return total;
    }
}
