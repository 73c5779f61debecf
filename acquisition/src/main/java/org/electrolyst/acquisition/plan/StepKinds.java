package org.electrolyst.acquisition.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.electrolyst.acquisition.yaml.Settings;

/** What reads the settings of a step, by its kind. */
final class StepKinds {
    private static final Map<String, BiFunction<Settings, StepContext, Optional<StepSettings>>> READING = Map.of(
            "rest", RestStep::read,
            "impedance", ImpedanceStep::read,
            "hold", HoldStep::read,
            "bruce-vincent", BruceVincentStep::read);

    private StepKinds() {}

    static List<String> names() {
        return READING.keySet().stream().sorted().toList();
    }

    /** The step, unless something is wrong with it; {@code kind} is one of the names. */
    static Optional<StepSettings> read(String kind, Settings settings, StepContext context) {
        BiFunction<Settings, StepContext, Optional<StepSettings>> reading = READING.get(kind);
        if (reading == null) {
            throw new IllegalArgumentException("there is no kind of step '" + kind + "'");
        }
        return reading.apply(settings, context);
    }
}
