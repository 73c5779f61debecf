package org.electrolyst.drivers.linkam;

import java.util.Locale;
import java.util.function.Function;

/** Answers as a T95 would that reaches every target at once. */
final class ScriptedT95 implements Function<String, String> {
    private int state = 0x01;
    private int errors;
    private int tenthsC = 250;
    private int limitTenthsC;

    ScriptedT95 at(int newTenthsC) {
        tenthsC = newTenthsC;
        return this;
    }

    ScriptedT95 withErrors(int bits) {
        errors = bits;
        return this;
    }

    @Override
    public String apply(String sent) {
        String command = sent.substring(0, sent.length() - 1);
        switch (command.charAt(0)) {
            case 'T' -> {
                return "" + (char) state + (char) (0x80 + errors) + "\u0080\u0080\u0080\u0080"
                        + String.format(Locale.ROOT, "%04X", tenthsC & 0xFFFF) + "\r";
            }
            case 'L' -> limitTenthsC = Integer.parseInt(command.substring(2));
            case 'S' -> {
                state = 0x30;
                tenthsC = limitTenthsC;
            }
            case 'O' -> state = 0x50;
            case 'E' -> state = 0x01;
            default -> {}
        }
        return "\r";
    }
}
