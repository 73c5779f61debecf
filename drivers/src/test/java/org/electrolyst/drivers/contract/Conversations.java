package org.electrolyst.drivers.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recorded conversations with an instrument, one file for each driver: {@code conversations/DRIVER.txt}.
 *
 * <pre>
 * # a comment, such as the source
 * model 336
 * do connect
 * &gt; *IDN?\r\n
 * &lt; LSCI,MODEL336,LSA0001/#######,2.9\r\n
 * do read
 * ...
 * = 298.150 K HOLDING
 * </pre>
 *
 * Each {@code model} begins a new conversation. {@code >} is what the driver must send, {@code <} what the device then
 * answers; {@code \r}, {@code \n}, {@code \\} and {@code \xHH} stand for bytes. {@code =} is how the operation ends.
 */
final class Conversations {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|\\\\|x([0-9A-Fa-f]{2}))");

    private Conversations() {}

    /** What one model says. */
    record Talk(String driver, String model, List<Operation> operations) {
        @Override
        public String toString() {
            return driver + " " + model + ": "
                    + String.join(
                            ", ", operations.stream().map(Operation::words).toList());
        }
    }

    /**
     * One thing that the driver is asked to do.
     *
     * @param words such as {@code ramp 300 K 5 K/min}
     * @param exchanges what goes over the line
     * @param result how it ends, empty where that does not matter
     */
    record Operation(String words, List<Exchange> exchanges, String result) {}

    /** What is sent at once and what comes back. */
    record Exchange(String sent, String answer) {}

    /** All conversations of a driver; empty if there is no file. */
    static List<Talk> of(String driver) throws IOException {
        try (InputStream file = Conversations.class.getResourceAsStream("/conversations/" + driver + ".txt")) {
            return file == null
                    ? List.of()
                    : parse(
                            driver,
                            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
        }
    }

    private static List<Talk> parse(String driver, List<String> lines) {
        List<Talk> talks = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        for (String line : lines) {
            String rest = line.contains(" ") ? line.substring(line.indexOf(' ') + 1) : "";
            switch (line.isBlank() ? "#" : line.split(" ", 2)[0]) {
                case "#" -> {}
                case "model" -> {
                    operations = new ArrayList<>();
                    talks.add(new Talk(driver, rest, operations));
                }
                case "do" -> operations.add(new Operation(rest, new ArrayList<>(), ""));
                case ">" -> last(operations).exchanges().add(new Exchange(bytes(rest), ""));
                case "<" -> {
                    List<Exchange> exchanges = last(operations).exchanges();
                    Exchange open = exchanges.remove(exchanges.size() - 1);
                    exchanges.add(new Exchange(open.sent(), open.answer() + bytes(rest)));
                }
                case "=" -> {
                    Operation open = operations.remove(operations.size() - 1);
                    operations.add(new Operation(open.words(), open.exchanges(), rest));
                }
                default -> throw new IllegalArgumentException(driver + ": " + line);
            }
        }
        return talks;
    }

    private static Operation last(List<Operation> operations) {
        return operations.get(operations.size() - 1);
    }

    private static String bytes(String escaped) {
        Matcher m = ESCAPE.matcher(escaped);
        StringBuilder bytes = new StringBuilder();
        while (m.find()) {
            String raw = switch (m.group(1).charAt(0)) {
                case 'r' -> "\r";
                case 'n' -> "\n";
                case '\\' -> "\\";
                default -> String.valueOf((char) Integer.parseInt(m.group(2), 16));
            };
            m.appendReplacement(bytes, Matcher.quoteReplacement(raw));
        }
        return m.appendTail(bytes).toString();
    }
}
