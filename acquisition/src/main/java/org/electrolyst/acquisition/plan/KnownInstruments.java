package org.electrolyst.acquisition.plan;

import java.util.Map;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
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
}
