package org.electrolyst.drivers.frame;

/** The check of Modbus RTU: reflected polynomial A001, start FFFF (MODBUS over serial line 1.02, section 6.2.2). */
final class Crc16 {
    private static final int POLYNOMIAL = 0xA001;

    private Crc16() {}

    /** The two check bytes of {@code bytes}, low one first. */
    static String of(CharSequence bytes) {
        int crc = remainder(bytes, 0, bytes.length());
        return "" + (char) (crc & 0xFF) + (char) (crc >> 8);
    }

    /** Whether the characters from {@code from} to {@code to} end with their check bytes. */
    static boolean holds(CharSequence bytes, int from, int to) {
        return remainder(bytes, from, to) == 0;
    }

    private static int remainder(CharSequence bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc ^= bytes.charAt(i);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ POLYNOMIAL;
            }
        }
        return crc;
    }
}
