package org.electrolyst.drivers.huber;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the LAI protocol: <code>[M01</code>, a letter, the length, data and a checksum. The length counts from the
 * bracket to the character before the checksum; the checksum is the sum of those characters, its last eight bits.
 */
final class LaiFrame {
    private static final Pattern ANSWER = Pattern.compile("\\[S01([A-Z])([0-9A-Fa-f]{2})(.*)([0-9A-Fa-f]{2})");
    private static final int AROUND_DATA = 7;

    private LaiFrame() {}

    /** What the program sends, without the end of the line. */
    static String request(char command, String data) {
        String body = String.format(Locale.ROOT, "[M01%c%02X%s", command, AROUND_DATA + data.length(), data);
        return body + checksum(body);
    }

    /** The data of an answer to a command; empty if the line is none, or not a whole one. */
    static Optional<String> data(char command, String line) {
        Matcher m = ANSWER.matcher(line);
        if (!m.matches() || m.group(1).charAt(0) != command) {
            return Optional.empty();
        }
        String body = line.substring(0, line.length() - 2);
        boolean whole = Integer.parseInt(m.group(2), 16) == body.length()
                && checksum(body).equalsIgnoreCase(m.group(4));
        return whole ? Optional.of(m.group(3)) : Optional.empty();
    }

    private static String checksum(String body) {
        return String.format(Locale.ROOT, "%02X", body.chars().sum() & 0xFF);
    }
}
