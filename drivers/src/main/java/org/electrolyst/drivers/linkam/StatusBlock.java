package org.electrolyst.drivers.linkam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.electrolyst.drivers.stage.StageReading;

/**
 * The answer to {@code T}: state, errors, pump, general status, two unused bytes, four hexadecimal digits of temperature,
 * carriage return.
 *
 * @param activity high nibble of the first byte, 0 to 5; the low one differs between units
 * @param errors the second byte without its top bit; bit 0, cooling slower than asked, is no fault
 * @param pump the third byte as it came: sources disagree about its offset
 * @param temperatureTenthsC temperature, 0.1 °C
 */
record StatusBlock(int activity, int errors, int pump, int temperatureTenthsC) {
    static final int LENGTH = 11;
    private static final int HIGHEST_ACTIVITY = 5;
    private static final double ZERO_CELSIUS_K = 273.15;

    private static final int STAGE_ABSENT = 2;
    private static final int OVERLOAD = 4;
    private static final int EXIT_TOO_HOT = 8;
    private static final int BAD_COMMAND = 32;

    /** Whether 11 characters can be a status block; shifted by a byte or with one flipped digit they cannot. */
    static boolean isOne(String frame) {
        return frame.charAt(LENGTH - 1) == '\r'
                && frame.charAt(0) >> 4 <= HIGHEST_ACTIVITY
                && frame.charAt(0) != 0
                && frame.charAt(1) >= 0x80
                && frame.substring(6, 10).chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    /** Decodes a frame that {@link #isOne}. */
    static StatusBlock of(String frame) {
        int temperature = (short) Integer.parseInt(frame.substring(6, 10).toUpperCase(Locale.ROOT), 16);
        return new StatusBlock(frame.charAt(0) >> 4, frame.charAt(1) & 0x7F, frame.charAt(2), temperature);
    }

    double temperatureK() {
        return temperatureTenthsC / 10.0 + ZERO_CELSIUS_K;
    }

    StageReading.State state() {
        return switch (activity) {
            case 0 -> StageReading.State.STOPPED;
            case 1 -> StageReading.State.HEATING;
            case 2 -> StageReading.State.COOLING;
            default -> StageReading.State.HOLDING;
        };
    }

    /** Whether it heats, cools or holds as the limit says; stopped or held elsewhere it waits for a start. */
    boolean followsItsLimit() {
        return activity >= 1 && activity <= 4;
    }

    /** Whether the controller did not understand the last command. */
    boolean badCommand() {
        return (errors & BAD_COMMAND) != 0;
    }

    /** What is wrong with the stage, in words; empty if nothing is. */
    String faults() {
        List<String> words = new ArrayList<>();
        if ((errors & STAGE_ABSENT) != 0) {
            words.add("stage not connected or its sensor open");
        }
        if ((errors & OVERLOAD) != 0) {
            words.add("power surge or overload");
        }
        if ((errors & EXIT_TOO_HOT) != 0) {
            words.add("exit of the stage above 300 °C");
        }
        return String.join(", ", words);
    }
}
