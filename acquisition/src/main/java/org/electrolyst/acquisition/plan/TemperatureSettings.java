package org.electrolyst.acquisition.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;

/** Reads the temperatures that steps are done at. A step without a rate takes that of the step before. One thread. */
final class TemperatureSettings {
    private static final String EXAMPLE = "5 K/min";

    private final BenchLimits bench;
    private final Stabilize stabilize;
    private OptionalDouble latestRateKPerS = OptionalDouble.empty();

    /** {@code stabilize} holds where a step does not say. */
    TemperatureSettings(BenchLimits bench, Stabilize stabilize) {
        this.bench = bench;
        this.stabilize = stabilize;
    }

    /** The one temperature of a step that may have {@code at}. */
    Optional<TemperatureStep> one(Settings settings) {
        Optional<YamlValue> at = settings.find("at");
        at.filter(YamlValue::isList)
                .ifPresent(list -> list.error(
                        "one step has one temperature", "Write 'at: 25 °C', or use 'temperatures' with 'do'."));
        if (at.isEmpty()) {
            refuseWithoutTarget(settings, "ramp");
            refuseWithoutTarget(settings, "stabilize");
            return Optional.empty();
        }
        List<TemperatureStep> steps = all(settings);
        return steps.size() == 1 ? Optional.of(steps.get(0)) : Optional.empty();
    }

    private static void refuseWithoutTarget(Settings settings, String key) {
        if (settings.find(key).isPresent()) {
            settings.error(key, "'" + key + "' needs a temperature to go to", "Add, for example, 'at: 25 °C'.");
        }
    }

    /** All temperatures of {@code at}, in order; those that are not allowed are left out. */
    List<TemperatureStep> all(Settings settings) {
        double rate = rateKPerS(settings);
        Stabilize steady = settings.section("stabilize")
                .map(s -> Stabilize.read(s, stabilize))
                .orElse(stabilize);
        List<TemperatureStep> steps = new ArrayList<>();
        for (YamlValue target : settings.find("at").map(YamlValue::items).orElse(List.of())) {
            TemperatureStep.targetK(target, bench)
                    .ifPresent(kelvin -> steps.add(new TemperatureStep(kelvin, rate, steady)));
        }
        return steps;
    }

    private double rateKPerS(Settings settings) {
        Optional<YamlValue> ramp = settings.find("ramp");
        if (ramp.isPresent()) {
            latestRateKPerS = TemperatureStep.rateKPerS(ramp.get(), bench);
        } else if (latestRateKPerS.isEmpty() && bench.hasStage()) {
            settings.error("a change of temperature needs a rate", "Add, for example, 'ramp: " + EXAMPLE + "'.");
        }
        if (latestRateKPerS.isEmpty()) {
            // Reported; any rate serves to find what else is wrong.
            latestRateKPerS = OptionalDouble.of(1);
        }
        return latestRateKPerS.getAsDouble();
    }
}
