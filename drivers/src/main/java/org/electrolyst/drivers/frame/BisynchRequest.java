package org.electrolyst.drivers.frame;

/** What one asks of an instrument in EI-Bisynch, one character for each byte. */
public final class BisynchRequest {
    private static final String EOT = "\u0004";
    private static final String STX = "\u0002";
    private static final char ETX = 0x03;
    private static final String ENQ = "\u0005";

    private BisynchRequest() {}

    /**
     * Asks for a parameter.
     *
     * @param unit address, 0 to 99
     * @param mnemonic two characters
     */
    public static String read(int unit, String mnemonic) {
        return EOT + address(unit) + mnemonic + ENQ;
    }

    /** Sets a parameter. */
    public static String write(int unit, String mnemonic, String text) {
        String body = mnemonic + text + ETX;
        int check = 0;
        for (int i = 0; i < body.length(); i++) {
            check ^= body.charAt(i);
        }
        return EOT + address(unit) + STX + body + (char) check;
    }

    /** Group and unit, each sent twice. */
    private static String address(int unit) {
        if (unit < 0 || unit > 99) {
            throw new IllegalArgumentException("an EI-Bisynch address is 0 to 99, not " + unit);
        }
        String group = Integer.toString(unit / 10);
        String member = Integer.toString(unit % 10);
        return group + group + member + member;
    }
}
