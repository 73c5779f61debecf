package org.electrolyst.drivers.julabo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The answer to STATUS. Numbers mean different things in different families, so the text decides.
 *
 * @param text as it came
 */
record Status(String text) {
    static final Pattern SHAPE = Pattern.compile("-?\\d{2,4}\\s+\\S.*");
    private static final Pattern TROUBLE = Pattern.compile("-\\d.*");
    private static final List<String> REFUSALS = List.of("INVALID", "NOT ALLOWED", "TOO SMALL", "TOO LARGE");
    private static final List<String> WARNINGS =
            List.of("WARNING", "CONDENSER", "COMPRESSOR", "STAND-BY", "VALUE EXCEEDS");

    private boolean says(String words) {
        return text.toUpperCase(Locale.ROOT).contains(words);
    }

    /** Whether it takes no command from the line. */
    boolean isManual() {
        return says("MANUAL");
    }

    /** Whether it did not take the last command. */
    boolean isRefusal() {
        return isTrouble() && REFUSALS.stream().anyMatch(this::says);
    }

    /** Whether its temperature or its safety is at stake. */
    boolean isAlarm() {
        return isTrouble() && !isRefusal() && WARNINGS.stream().noneMatch(this::says);
    }

    private boolean isTrouble() {
        return TROUBLE.matcher(text).matches();
    }

    /** For messages. */
    String words() {
        return "'" + text.toLowerCase(Locale.ROOT) + "'";
    }
}
