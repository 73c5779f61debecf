package org.electrolyst.drivers.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a serial line is set, without flow control.
 *
 * @param baud bits per second
 * @param dataBits 5 to 8
 * @param parity check bit
 * @param stopBits 1 or 2
 */
public record LineSettings(int baud, int dataBits, Parity parity, int stopBits) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,8})(?:/([5-8])([NOE])([12]))?");

    /** Check bit of each character. */
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }

    public LineSettings {
        if (baud < 1 || dataBits < 5 || dataBits > 8 || stopBits < 1 || stopBits > 2) {
            throw new IllegalArgumentException(
                    "no serial line has " + baud + " baud, " + dataBits + " data bits and " + stopBits + " stop bits");
        }
    }

    /** Eight data bits, no parity, one stop bit. */
    public static LineSettings of(int baud) {
        return new LineSettings(baud, 8, Parity.NONE, 1);
    }

    /**
     * Reads {@code 19200} or {@code 4800/7E1}.
     *
     * @throws IllegalArgumentException for any other text
     */
    static LineSettings parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("line settings look like 19200 or 4800/7E1, not like '" + text + "'");
        }
        int baud = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return of(baud);
        }
        return new LineSettings(baud, Integer.parseInt(m.group(2)), parity(m.group(3)), Integer.parseInt(m.group(4)));
    }

    private static Parity parity(String letter) {
        return switch (letter) {
            case "O" -> Parity.ODD;
            case "E" -> Parity.EVEN;
            default -> Parity.NONE;
        };
    }

    /** As people write it, like {@code 19200 8N1}. */
    @Override
    public String toString() {
        return baud + " " + dataBits + parity.name().charAt(0) + stopBits;
    }
}
