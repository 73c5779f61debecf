package org.electrolyst.model.spectrum;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of how a spectrum was measured; empty where nothing was said.
 *
 * @param temperatureK temperature of the sample, K
 * @param amplitudeRmsV amplitude of the excitation, V rms
 * @param dcVoltageV direct voltage during the measurement, V
 * @param measuredAt when it was measured
 * @param instrument maker, model and serial number as the file or device says
 */
public record SpectrumConditions(
        OptionalDouble temperatureK,
        OptionalDouble amplitudeRmsV,
        OptionalDouble dcVoltageV,
        Optional<Instant> measuredAt,
        Optional<String> instrument) {

    private static final SpectrumConditions UNKNOWN = new SpectrumConditions(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());

    public SpectrumConditions {
        require(temperatureK, temperatureK.orElse(1) > 0, "a temperature must be above 0 K");
        require(amplitudeRmsV, amplitudeRmsV.orElse(0) >= 0, "an amplitude must be 0 V or more");
        require(dcVoltageV, true, "a voltage must be a number");
    }

    private static void require(OptionalDouble value, boolean inRange, String rule) {
        if (!inRange || !Double.isFinite(value.orElse(0))) {
            throw new IllegalArgumentException(rule + ", not " + value.orElseThrow());
        }
    }

    /** Nothing is known. */
    public static SpectrumConditions unknown() {
        return UNKNOWN;
    }

    /** The same with this temperature. */
    public SpectrumConditions withTemperatureK(double kelvin) {
        return new SpectrumConditions(OptionalDouble.of(kelvin), amplitudeRmsV, dcVoltageV, measuredAt, instrument);
    }
}
