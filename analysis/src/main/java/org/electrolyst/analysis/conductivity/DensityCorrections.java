package org.electrolyst.analysis.conductivity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.ConductivityResult.DensityCorrection;
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;

/**
 * What the pore-free body would conduct if the pores were isolated and insulating. Maxwell and Bruggeman as in Bruggeman, Ann.
 * Phys. 416 (1935) 636, doi 10.1002/andp.19354160705; effective medium as in Kirkpatrick, Rev. Mod. Phys. 45 (1973) 574, doi
 * 10.1103/RevModPhys.45.574.
 */
public final class DensityCorrections {
    private DensityCorrections() {}

    /** For bulk and total by each model that has a value; empty without a relative density below 1. */
    static List<DensityCorrection> of(
            List<Conductivity> values, OptionalDouble relativeDensity, KnownMaterial known, List<Flag> flags) {
        if (values.isEmpty() || relativeDensity.isEmpty() || relativeDensity.getAsDouble() == 1) {
            return List.of();
        }
        double density = relativeDensity.getAsDouble();
        List<DensityCorrection> corrections = new ArrayList<>();
        for (Conductivity value : values) {
            if (value.quantity() != TransportQuantity.GRAIN_BOUNDARY) {
                for (DensityModel model : DensityModel.values()) {
                    double ratio = ratio(model, density);
                    if (ratio > 0) {
                        corrections.add(new DensityCorrection(
                                model, value.quantity(), ratio, value.conductivitySPerM() / ratio));
                    }
                }
            }
        }
        String percent = QuantityFormat.number(100 * density, 3) + " %";
        flags.add(
                known.solventFraction().orElse(0) > 0
                        ? Flag.warning(
                                "poresNotInsulating",
                                "the sample holds solvent: its pores conduct, and the models for a relative density of "
                                        + percent + " do not apply")
                        : Flag.info(
                                "densityModels",
                                "numbers for a pore-free body are models of isolated, insulating pores at a relative density of "
                                        + percent + "; the measured conductivity is that of the sample"));
        return corrections;
    }

    /** Conductivity of the sample over that of the pore-free body; 0 or less where the model ends. */
    public static double ratio(DensityModel model, double relativeDensity) {
        return switch (model) {
            case MAXWELL -> 2 * relativeDensity / (3 - relativeDensity);
            case BRUGGEMAN -> Math.pow(relativeDensity, 1.5);
            case EFFECTIVE_MEDIUM -> 1 - 1.5 * (1 - relativeDensity);
        };
    }
}
