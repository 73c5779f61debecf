package org.electrolyst.drivers.link;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What opens a line: {@code /dev/ttyUSB0}, {@code COM3}, {@code /dev/ttyUSB0@4800/7E1}, {@code tcp:host:5025}, {@code tcp:[::1]:5025}, {@code gpib:/dev/ttyUSB0#17}. */
sealed interface PortAddress {
    Pattern TCP = Pattern.compile("tcp:(?:\\[([0-9A-Fa-f:.%\\w]+)]|([^:\\[\\]]+)):(\\d{1,5})");
    Pattern SETTINGS = Pattern.compile("(.+)@(\\d[^@/]*(?:/\\w{3})?)");

    String GPIB = "gpib:";
    int LAST_GPIB_ADDRESS = 30;

    Pattern UNIT = Pattern.compile("(.+)#(\\d{1,3})");

    /**
     * A serial port of this computer.
     *
     * @param path what the operating system calls it
     * @param settings the user's own, instead of the instrument's usual ones
     */
    record Serial(String path, Optional<LineSettings> settings) implements PortAddress {}

    /** A serial line behind a network socket. */
    record Tcp(String host, int port) implements PortAddress {}

    /**
     * An instrument behind a GPIB adapter.
     *
     * @param adapter the line of the adapter
     * @param address of the instrument, 0 to 30
     */
    record Gpib(PortAddress adapter, int address) implements PortAddress {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it starts with {@code tcp:} and does not go on as it should, or names line
     *     settings that do not exist
     */
    static PortAddress parse(String text) {
        if (text.startsWith("tcp:")) {
            return tcp(text);
        }
        if (text.startsWith(GPIB)) {
            return gpib(text);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a port has a name, such as /dev/ttyUSB0 or tcp:host:5025");
        }
        Matcher m = SETTINGS.matcher(text);
        return m.matches()
                ? new Serial(m.group(1), Optional.of(LineSettings.parse(m.group(2))))
                : new Serial(text, Optional.empty());
    }

    /** The address of an instrument that follows the address of its line after {@code #}. */
    static OptionalInt unit(String text) {
        Matcher m = UNIT.matcher(text);
        return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(2))) : OptionalInt.empty();
    }

    /** What opens a line, without the address of an instrument on it, unless the line itself leads to one instrument. */
    static String withoutUnit(String text) {
        Matcher m = UNIT.matcher(text);
        return m.matches() && !text.startsWith(GPIB) ? m.group(1) : text;
    }

    private static Gpib gpib(String text) {
        Matcher m = UNIT.matcher(text.substring(GPIB.length()));
        int address = m.matches() ? Integer.parseInt(m.group(2)) : -1;
        if (address < 0 || address > LAST_GPIB_ADDRESS || m.group(1).startsWith(GPIB)) {
            throw new IllegalArgumentException("'" + text
                    + "' is no address; write gpib:PORT#ADDRESS with the port of the adapter and the instrument's address"
                    + " from 0 to " + LAST_GPIB_ADDRESS + ", as in gpib:/dev/ttyUSB0#17");
        }
        return new Gpib(parse(m.group(1)), address);
    }

    private static Tcp tcp(String text) {
        Matcher m = TCP.matcher(text);
        int port = m.matches() ? Integer.parseInt(m.group(3)) : 0;
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("'" + text
                    + "' is no address; write tcp:HOST:PORT with PORT from 1 to 65535, an IPv6 host in brackets");
        }
        return new Tcp(m.group(1) == null ? m.group(2) : m.group(1), port);
    }
}
