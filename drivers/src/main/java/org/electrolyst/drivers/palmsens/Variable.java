package org.electrolyst.drivers.palmsens;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.electrolyst.drivers.Malformed;

/**
 * One value of a data package: two letters of type, seven hexadecimal digits offset by 0x8000000, one prefix, metadata. Read by
 * position, since a prefix can be a legal hexadecimal digit.
 *
 * @param type its code
 * @param value in SI units; empty if the device says not-a-number
 * @param status bits as {@link org.electrolyst.model.measurement.PointStatus} has them; 0 if the device says nothing
 * @param range index of the range it was measured in
 */
record Variable(String type, OptionalDouble value, int status, OptionalInt range) {
    private static final String PREFIXES = "afpnum kMGTPE";
    private static final double[] FACTORS = {1e-18, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18};
    private static final int TYPE = 2;
    private static final int DIGITS = 7;
    private static final int OFFSET = 0x8000000;
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]+");
    private static final char STATUS = '1';
    private static final char RANGE = '2';
    private static final String NOT_A_NUMBER = "     nan";

    /** Reads what stands between two semicolons. */
    static Variable parse(String text) throws Malformed {
        String[] parts = text.split(",", -1);
        String head = parts[0];
        if (head.length() < TYPE + DIGITS || head.length() > TYPE + DIGITS + 1) {
            throw new Malformed("'" + text + "' is no value of a data package");
        }
        return new Variable(
                head.substring(0, TYPE),
                value(head.substring(TYPE), text),
                token(parts, STATUS, 2).orElse(0),
                token(parts, RANGE, 3));
    }

    private static OptionalDouble value(String digitsAndPrefix, String text) throws Malformed {
        if (digitsAndPrefix.equals(NOT_A_NUMBER)) {
            return OptionalDouble.empty();
        }
        String digits = digitsAndPrefix.substring(0, DIGITS);
        char prefix = digitsAndPrefix.length() > DIGITS ? digitsAndPrefix.charAt(DIGITS) : ' '; // a trimmed blank
        if (!isHex(digits)) {
            throw new Malformed("'" + text + "' has no seven hexadecimal digits");
        }
        int count = Integer.parseInt(digits, 16) - OFFSET;
        if (prefix == 'i') {
            return OptionalDouble.of(count);
        }
        int factor = PREFIXES.indexOf(prefix);
        if (factor < 0) {
            throw new Malformed("'" + text + "' has no known prefix");
        }
        // Dividing by an exact power of ten rounds once; multiplying by 1e-3 would round twice.
        return OptionalDouble.of(
                FACTORS[factor] < 1 ? count / Math.rint(1 / FACTORS[factor]) : count * FACTORS[factor]);
    }

    /**
     * What a token of metadata says; empty if there is none. Tokens that nobody knows are left alone, damaged ones are not: an
     * overload must not get lost with a comma.
     */
    private static OptionalInt token(String[] parts, char id, int length) throws Malformed {
        OptionalInt found = OptionalInt.empty();
        for (String token : Arrays.asList(parts).subList(1, parts.length)) {
            if (!TOKEN.matcher(token).matches() || (token.charAt(0) == id && token.length() != length)) {
                throw new Malformed("'" + String.join(",", parts) + "' has damaged metadata");
            }
            if (token.charAt(0) == id) {
                found = OptionalInt.of(hex(token.substring(1)));
            }
        }
        return found;
    }

    private static int hex(String digits) throws Malformed {
        if (!isHex(digits)) {
            throw new Malformed("'" + digits + "' in the metadata of a value is not hexadecimal");
        }
        return Integer.parseInt(digits, 16);
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }
}
