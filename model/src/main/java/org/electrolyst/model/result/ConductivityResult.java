package org.electrolyst.model.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Conductivities of one sample at one temperature.
 *
 * @param data the spectrum's origin
 * @param temperatureK K; empty where unknown
 * @param values one for each part of the electrolyte that could be told apart
 * @param flags what a reader must know
 */
public record ConductivityResult(
        DataSource data, OptionalDouble temperatureK, List<Conductivity> values, List<Flag> flags) implements Result {
    public ConductivityResult {
        values = List.copyOf(values);
        flags = List.copyOf(flags);
    }

    /**
     * Conductivity thickness/(area resistance). The two uncertainties are kept apart because that of the geometry is common
     * to all temperatures of a sample.
     *
     * @param quantity part of the electrolyte
     * @param resistanceOhm Ω
     * @param resistanceUncertaintyOhm one standard uncertainty, Ω; empty where the fit states none
     * @param conductivitySPerM S/m
     * @param fitUncertaintySPerM from the resistance, S/m
     * @param geometryUncertaintySPerM from thickness and area, S/m; empty where they state none
     */
    public record Conductivity(
            TransportQuantity quantity,
            double resistanceOhm,
            OptionalDouble resistanceUncertaintyOhm,
            double conductivitySPerM,
            OptionalDouble fitUncertaintySPerM,
            OptionalDouble geometryUncertaintySPerM) {}

    @Override
    public String source() {
        return data.source();
    }
}
