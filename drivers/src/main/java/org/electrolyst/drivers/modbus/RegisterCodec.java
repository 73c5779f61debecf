package org.electrolyst.drivers.modbus;

import java.util.List;
import java.util.OptionalDouble;

/** Numbers as words of 16 bits. */
final class RegisterCodec {
    private static final int WORD = 0xFFFF;

    private RegisterCodec() {}

    /** The number; empty if it is not finite. */
    static OptionalDouble decode(Register register, List<Integer> words) {
        double value = switch (register.kind()) {
            case SIGNED -> words.get(0).shortValue() / scale(register);
            case UNSIGNED -> words.get(0) / scale(register);
            case FLOAT -> real(words.get(0), words.get(1));
            case FLOAT_LOW_WORD_FIRST -> real(words.get(1), words.get(0));
        };
        return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }

    private static double real(int high, int low) {
        return Float.intBitsToFloat(high << 16 | low);
    }

    /** The words; empty if the number does not fit. */
    static List<Integer> encode(Register register, double value) {
        if (register.kind().isFloat()) {
            int bits = Float.floatToIntBits((float) value);
            List<Integer> words = List.of(bits >>> 16, bits & WORD);
            return register.kind() == Register.Kind.FLOAT ? words : List.of(words.get(1), words.get(0));
        }
        long number = Math.round(value * scale(register));
        boolean signed = register.kind() == Register.Kind.SIGNED;
        boolean fits = signed ? number == (short) number : number == (number & WORD);
        return fits ? List.of((int) (number & WORD)) : List.of();
    }

    private static double scale(Register register) {
        return Math.pow(10, register.decimals());
    }
}
