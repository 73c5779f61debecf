package org.electrolyst.model.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Conductivities of one sample at one temperature.
 *
 * @param data the spectrum's origin
 * @param temperatureK K; empty where unknown
 * @param values one for each part of the electrolyte that could be told apart
 * @param grainBoundary the boundaries as a material of their own; empty unless one bulk and one boundary arc are resolved
 * @param areaResistances of interfaces and cell; empty where none is resolved
 * @param densityCorrections what the models of porosity say; empty unless the sample states a relative density
 * @param chargeDiffusion by the Nernst-Einstein relation; empty unless a carrier concentration was entered
 * @param flags what a reader must know
 */
public record ConductivityResult(
        DataSource data,
        OptionalDouble temperatureK,
        List<Conductivity> values,
        Optional<GrainBoundary> grainBoundary,
        Optional<AreaResistances> areaResistances,
        List<DensityCorrection> densityCorrections,
        Optional<ChargeDiffusion> chargeDiffusion,
        List<Flag> flags)
        implements Result {
    public ConductivityResult {
        values = List.copyOf(values);
        densityCorrections = List.copyOf(densityCorrections);
        flags = List.copyOf(flags);
    }

    /** Conductivities alone. */
    public ConductivityResult(
            DataSource data, OptionalDouble temperatureK, List<Conductivity> values, List<Flag> flags) {
        this(data, temperatureK, values, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), flags);
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

    /**
     * Grain boundaries by the brick layer model, with the permittivity of the bulk.
     *
     * @param specificConductivitySPerM of the boundary material, ε0 ε_r/τ_gb = (C_b/C_gb) L/(A R_gb), S/m
     * @param byPermittivitySPerM the same with an entered ε_r, free of the geometry, S/m; empty unless one was entered
     * @param volumeShare 3 C_b/C_gb
     */
    public record GrainBoundary(
            SplitEstimate specificConductivitySPerM,
            Optional<SplitEstimate> byPermittivitySPerM,
            SplitEstimate volumeShare) {}

    /**
     * Resistances times the area of one electrode, Ω m². A current density j needs the voltage j times these.
     *
     * @param perInterface half of both interfaces together
     * @param bothInterfaces of the cell
     * @param wholeCell every resistor in series, leads included; empty where a part conducts in another way
     */
    public record AreaResistances(
            SplitEstimate perInterface, SplitEstimate bothInterfaces, Optional<SplitEstimate> wholeCell) {}

    /**
     * What a sample without pores would conduct by a model. Never the measured conductivity.
     *
     * @param model of the pores
     * @param quantity bulk or total
     * @param ratio conductivity of the sample over that of the pore-free body
     * @param conductivitySPerM of the pore-free body, S/m
     */
    public record DensityCorrection(
            DensityModel model, TransportQuantity quantity, double ratio, double conductivitySPerM) {}

    /**
     * Diffusion that a conductivity stands for, D_σ = σ R T/(c z² F²).
     *
     * @param quantity the conductivity that was used
     * @param ionCharge z
     * @param carrierMolPerM3 c, mol/m³
     * @param coefficientM2PerS D_σ, m²/s
     * @param havenRatio D&#42;/D_σ; empty unless D&#42; was entered
     */
    public record ChargeDiffusion(
            TransportQuantity quantity,
            int ionCharge,
            double carrierMolPerM3,
            SplitEstimate coefficientM2PerS,
            Optional<SplitEstimate> havenRatio) {}

    @Override
    public String source() {
        return data.source();
    }
}
