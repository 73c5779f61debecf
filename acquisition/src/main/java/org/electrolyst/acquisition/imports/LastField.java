package org.electrolyst.acquisition.imports;

/**
 * Tells a last number that was cut off, where that can be told: in tables whose last numbers all have an exponent and
 * the same width.
 */
final class LastField {
    private static final int ENOUGH_ROWS = 2;

    private int rows;
    private int width = -1;
    private boolean fixed = true;

    /** False if this is the unfinished last row of a table of fixed width. */
    boolean isWhole(Fields fields, String line, boolean terminated) {
        int last = fields.filled() - 1;
        int start = fields.start(last);
        int end = fields.end(last);
        boolean signed = start < end && (line.charAt(start) == '-' || line.charAt(start) == '+');
        int digits = end - start - (signed ? 1 : 0);
        boolean exponent = false;
        for (int i = end - 1; i > start && i > end - 6; i--) {
            exponent |= line.charAt(i) == 'e' || line.charAt(i) == 'E';
        }
        if (!terminated && fixed && rows >= ENOUGH_ROWS && digits < width) {
            return false;
        }
        fixed &= exponent && (width < 0 || digits == width);
        width = digits;
        rows++;
        return true;
    }
}
