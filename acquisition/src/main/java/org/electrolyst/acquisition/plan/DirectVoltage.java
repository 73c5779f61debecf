package org.electrolyst.acquisition.plan;

import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.quantity.Dimension;

/**
 * The direct voltage that a plan asks for under an impedance spectrum.
 *
 * @param ofSweep as the potentiostat takes it; empty for the bias of a hold
 */
record DirectVoltage(Optional<Sweep.Dc> ofSweep) {
    static final DirectVoltage OPEN_CIRCUIT = new DirectVoltage(Optional.of(new Sweep.Dc.OpenCircuitVoltage()));

    private static final DirectVoltage BIAS = new DirectVoltage(Optional.empty());
    private static final String BIAS_WORD = "bias";

    /** What {@code settings} say under {@code dc}, {@code otherwise} if nothing that is allowed. */
    static DirectVoltage read(Settings settings, DirectVoltage otherwise, double amplitudeRmsV, BenchLimits bench) {
        return settings.find("dc").flatMap(v -> read(v, amplitudeRmsV, bench)).orElse(otherwise);
    }

    private static Optional<DirectVoltage> read(YamlValue value, double amplitudeRmsV, BenchLimits bench) {
        String text = value.text().orElse("");
        return switch (text) {
            case "" -> Optional.empty();
            case "ocv" -> Optional.of(OPEN_CIRCUIT);
            case BIAS_WORD -> Optional.of(BIAS);
            default ->
                volts(value, text)
                        .filter(volts -> bench.allowsVoltage(volts, amplitudeRmsV, value::error))
                        .map(volts -> new DirectVoltage(Optional.of(new Sweep.Dc.Volts(volts))));
        };
    }

    private static Optional<Double> volts(YamlValue value, String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            value.word(List.of("ocv", BIAS_WORD));
            return Optional.empty();
        }
        return Settings.exact(value, Dimension.VOLTAGE, "ocv, bias or 0 V").stream()
                .boxed()
                .findFirst();
    }

    /** Reports a {@code dc} other than {@code bias} in the settings of a spectrum that is measured under bias. */
    static void requireBias(Settings settings) {
        settings.find("dc")
                .flatMap(YamlValue::text)
                .filter(text -> !text.equals(BIAS_WORD))
                .ifPresent(text -> settings.error(
                        "dc",
                        "the spectrum at the end of a hold is measured under its bias, not at '" + text + "'",
                        "Remove it."));
    }
}
