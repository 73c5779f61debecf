package org.electrolyst.acquisition.plan;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.registry.StageDrivers;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.stage.StageLimits;

/**
 * The instruments that plans may name: what each model can do, by the names of driver and model.
 *
 * @param potentiostats driver, then model
 * @param stages driver, then model
 */
public record KnownInstruments(
        Map<String, Map<String, PotentiostatLimits>> potentiostats, Map<String, Map<String, StageLimits>> stages) {
    public KnownInstruments {
        potentiostats = Map.copyOf(potentiostats);
        stages = Map.copyOf(stages);
    }

    /** Every driver that the program has. Opens no port. */
    public static KnownInstruments registered() {
        return new KnownInstruments(
                PotentiostatDrivers.all().stream()
                        .collect(toMap(PotentiostatDriver::name, driver -> limits(driver.models(), driver::limits))),
                StageDrivers.all().stream()
                        .collect(toMap(StageDriver::name, driver -> limits(driver.models(), driver::limits))));
    }

    private static <L> Map<String, L> limits(List<String> models, Function<String, Optional<L>> limits) {
        return models.stream()
                .collect(toMap(
                        model -> model,
                        model -> limits.apply(model)
                                .orElseThrow(() -> new IllegalStateException(
                                        "a driver must state the limits of its model " + model))));
    }
}
