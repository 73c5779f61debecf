package org.electrolyst.analysis.compare;

import org.electrolyst.analysis.conductivity.DensityCorrections;
import org.electrolyst.model.result.DensityModel;

/**
 * A model of isolated, insulating pores beside measured conductivities, its only parameter chosen to fit them.
 *
 * @param model the model
 * @param poreFreeSPerM conductivity of the pore-free body by it, S/m
 * @param rmsLn root mean square deviation of ln σ of the samples from it
 */
public record PorosityCurve(DensityModel model, double poreFreeSPerM, double rmsLn) {
    /** Conductivity at a relative density, S/m; 0 or less where the model ends. */
    public double at(double relativeDensity) {
        return poreFreeSPerM * DensityCorrections.ratio(model, relativeDensity);
    }
}
