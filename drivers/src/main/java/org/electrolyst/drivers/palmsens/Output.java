package org.electrolyst.drivers.palmsens;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.drivers.Malformed;

/** A line that a running script puts out. */
sealed interface Output {
    Pattern ERROR = Pattern.compile(".*!([0-9A-Fa-f]{4})(?::\\s*(.*))?");
    Pattern MARKER = Pattern.compile("C\\d{4}|[-L+]|[ZYhHR]");

    /** The values of a point. */
    record Data(DataPackage values) implements Output {}

    /** A measurement loop begins; its technique may be one that no script of ours uses. */
    record LoopStart(Technique technique) implements Output {}

    record LoopEnd() implements Output {}

    /** What {@code send_string} sends. */
    record Text(String text) implements Output {}

    /** An error that ended the script, the cell as it was. */
    record Failure(String code, String where) implements Output {
        String words() {
            return DeviceError.words(code) + (where.isEmpty() ? "" : " at " + where + " ± 1");
        }
    }

    /** Begin or end of a scan or a counting loop, or the echo of a command. */
    record Marker(String text) implements Output {}

    /** The script has ended. */
    record End() implements Output {}

    /** Reads a line; one that the protocol does not know is malformed. */
    static Output parse(String line) throws Malformed {
        if (line.isEmpty()) {
            return new End();
        }
        if (line.charAt(0) == 'T') {
            return new Text(line.substring(1));
        }
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            return new Failure(error.group(1), error.group(2) == null ? "" : error.group(2));
        }
        if (line.charAt(0) == 'P') {
            return new Data(DataPackage.parse(line.substring(1)));
        }
        if (line.equals("*")) {
            return new LoopEnd();
        }
        if (line.length() == 5 && line.charAt(0) == 'M') {
            return new LoopStart(Technique.of(line.substring(1))
                    .orElseThrow(() -> new Malformed("it began a measurement '" + line + "' that was not asked for")));
        }
        if (MARKER.matcher(line).matches()) {
            return new Marker(line);
        }
        throw new Malformed("it sent '" + line + "', which MethodSCRIPT does not know");
    }
}
