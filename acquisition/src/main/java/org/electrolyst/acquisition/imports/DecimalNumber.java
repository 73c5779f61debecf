package org.electrolyst.acquisition.imports;

/**
 * Reads plain decimal numbers of one table: {@code -1.5}, {@code 2,5e+03}. The first number with a decimal sign fixes
 * the sign for the table; digits are never grouped. Independent of locale. Confined to one thread.
 */
final class DecimalNumber {
    private static final double[] POWERS = new double[23];
    private static final int SAFE_DIGITS = 15;

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power; // powers of ten up to 10^22 are exact
            power *= 10;
        }
    }

    private final boolean commaAllowed;
    private char decimalSign;
    private boolean commaCouldGroup;
    private boolean commaMustBeDecimal;
    private double value;

    /** {@code commaAllowed}: whether a comma may be the decimal sign, which it cannot where it separates fields. */
    DecimalNumber(boolean commaAllowed) {
        this.commaAllowed = commaAllowed;
    }

    /** The number last read. */
    double value() {
        return value;
    }

    /** The comma or point that this table uses; 0 before one was seen. */
    char decimalSign() {
        return decimalSign;
    }

    /** Whether every comma so far may as well group thousands, as in {@code 1,000}. */
    boolean commaIsAmbiguous() {
        return commaCouldGroup && !commaMustBeDecimal;
    }

    /** Reads {@code text} from {@code from} to before {@code to}; false if that is no finite plain number. */
    boolean read(String text, int from, int to) {
        int i = from;
        boolean negative = false;
        if (i < to && isSign(text.charAt(i))) {
            negative = text.charAt(i) != '+';
            i++;
        }
        int firstDigit = i;
        long mantissa = 0;
        int significant = 0;
        int digits = 0;
        int decimalAt = -1;
        char sign = 0;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                if (significant > 0 || c != '0') {
                    significant++;
                }
                if (significant <= SAFE_DIGITS) {
                    mantissa = 10 * mantissa + (c - '0');
                }
            } else if ((c == '.' || (c == ',' && commaAllowed)) && decimalAt < 0) {
                decimalAt = i;
                sign = c;
            } else {
                break;
            }
        }
        if (digits == 0 || (sign != 0 && decimalSign != 0 && sign != decimalSign)) {
            return false;
        }
        int fraction = decimalAt < 0 ? 0 : i - decimalAt - 1;
        int endOfDigits = i;
        int exponent = 0;
        if (i < to) {
            exponent = exponent(text, i, to);
            if (exponent == Integer.MIN_VALUE) {
                return false;
            }
        }
        double magnitude = magnitude(text, from, to, significant, mantissa, exponent - fraction);
        if (!Double.isFinite(magnitude)) {
            return false;
        }
        value = negative ? -magnitude : magnitude;
        if (sign != 0) {
            decimalSign = sign;
            boolean groups = sign == ','
                    && endOfDigits == to
                    && fraction == 3
                    && decimalAt - firstDigit <= 3
                    && decimalAt > firstDigit
                    && text.charAt(firstDigit) != '0';
            commaCouldGroup |= groups;
            commaMustBeDecimal |= sign == ',' && !groups;
        }
        return true;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212';
    }

    /** The exponent written from {@code from}, or {@link Integer#MIN_VALUE} if there is none. */
    private static int exponent(String text, int from, int to) {
        char e = text.charAt(from);
        int i = from + 1;
        if (e != 'e' && e != 'E') {
            return Integer.MIN_VALUE;
        }
        boolean negative = false;
        if (i < to && isSign(text.charAt(i))) {
            negative = text.charAt(i) != '+';
            i++;
        }
        if (i == to || to - i > 4) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = 10 * exponent + (c - '0');
        }
        return negative ? -exponent : exponent;
    }

    /** Exact where mantissa and power of ten both are (Clinger 1990, doi 10.1145/93542.93557); else by the library. */
    private static double magnitude(String text, int from, int to, int significant, long mantissa, int power) {
        if (significant <= SAFE_DIGITS && Math.abs(power) < POWERS.length) {
            return power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
        }
        return Math.abs(
                Double.parseDouble(text.substring(from, to).replace(',', '.').replace('\u2212', '-')));
    }
}
