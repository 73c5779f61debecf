package org.electrolyst.drivers.exchange;

import java.util.Locale;

/** Bytes as a message can show them. */
final class Printable {
    private Printable() {}

    /** Printable ASCII as it is, everything else like {@code \x0D}. */
    static String of(CharSequence bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            text.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : String.format(Locale.ROOT, "\\x%02X", (int) c));
        }
        return text.toString();
    }
}
