package org.electrolyst.acquisition.step;

import java.util.Optional;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.stage.TemperatureStage;

/**
 * The connected instruments of a run. Whoever connected them closes them.
 *
 * @param potentiostat measures
 * @param stage holds the temperature
 */
public record Bench(Potentiostat potentiostat, Optional<TemperatureStage> stage) {}
