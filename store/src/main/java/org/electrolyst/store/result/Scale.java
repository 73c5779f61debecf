package org.electrolyst.store.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.math.BigDecimal;

/**
 * The unit in which a number appears in JSON. The conversions move or add decimal digits instead of multiplying doubles, so
 * that {@code 413.15} K is {@code 140.0} °C and every number comes back as it was, to the last bit.
 */
enum Scale {
    /** As the model keeps it. */
    AS_IS {
        @Override
        JsonNode shown(double value) {
            return DoubleNode.valueOf(value + 0.0); // a negative zero becomes zero
        }

        @Override
        double read(BigDecimal shown) {
            return shown.doubleValue();
        }
    },
    /** Kept in K, shown in °C. */
    CELSIUS {
        @Override
        JsonNode shown(double kelvin) {
            return decimal(BigDecimal.valueOf(kelvin).subtract(ZERO_CELSIUS_K));
        }

        @Override
        double read(BigDecimal celsius) {
            return celsius.add(ZERO_CELSIUS_K).doubleValue();
        }
    },
    /** Kept in S/m, shown in S/cm. */
    SIEMENS_PER_CM {
        @Override
        JsonNode shown(double siemensPerM) {
            return decimal(BigDecimal.valueOf(siemensPerM).movePointLeft(2));
        }

        @Override
        double read(BigDecimal siemensPerCm) {
            return siemensPerCm.movePointRight(2).doubleValue();
        }
    };

    private static final int LONGEST_INTEGER_DIGITS = 17;
    private static final BigDecimal ZERO_CELSIUS_K = new BigDecimal("273.15");

    /** The number in its JSON unit; {@code value} is finite. */
    abstract JsonNode shown(double value);

    /** The number in the unit of the model. */
    abstract double read(BigDecimal shown);

    /** Without needless zeros, but with the {@code .0} that other numbers have, unless that takes many zeros. */
    private static JsonNode decimal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        boolean isShortInteger =
                stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONGEST_INTEGER_DIGITS;
        return DecimalNode.valueOf(isShortInteger ? stripped.setScale(1) : stripped);
    }
}
