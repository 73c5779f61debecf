package org.electrolyst.acquisition.imports;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;

/**
 * What the caller knows better than the file.
 *
 * @param temperatureK temperature of the sample, K; goes before what the file says
 * @param imaginary what the column of the imaginary part holds
 * @param zone zone of the clock that wrote dates without one
 */
public record ImportOptions(OptionalDouble temperatureK, ImaginaryColumn imaginary, ZoneId zone) {
    private static final ImportOptions DEFAULTS =
            new ImportOptions(OptionalDouble.empty(), ImaginaryColumn.DETECT, ZoneOffset.UTC);

    /** What a column of the imaginary part holds. */
    public enum ImaginaryColumn {
        /** The header's minus sign says it, else the data do. */
        DETECT,
        /** Z'', negative where capacitive. */
        AS_STORED,
        /** -Z'', positive where capacitive. */
        NEGATED
    }

    public ImportOptions {
        if (temperatureK.isPresent()
                && !(temperatureK.getAsDouble() > 0 && Double.isFinite(temperatureK.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a temperature must be finite and above 0 K, not " + temperatureK.getAsDouble());
        }
    }

    /** No temperature, the sign detected, clocks in UTC. */
    public static ImportOptions defaults() {
        return DEFAULTS;
    }

    public ImportOptions withTemperatureK(double kelvin) {
        return new ImportOptions(OptionalDouble.of(kelvin), imaginary, zone);
    }

    public ImportOptions withImaginary(ImaginaryColumn column) {
        return new ImportOptions(temperatureK, column, zone);
    }

    public ImportOptions withZone(ZoneId clock) {
        return new ImportOptions(temperatureK, imaginary, clock);
    }
}
