package org.electrolyst.analysis.compare;

import java.util.Optional;
import org.electrolyst.model.result.Estimate;

/**
 * What is known of one sample of a comparison.
 *
 * @param name of the sample
 * @param covariate in the unit of the covariate
 * @param covariateUncertainty its standard uncertainty, not negative; 0 where none is known
 * @param conductivitySPerM at the temperature of the comparison, above 0, S/m
 * @param grainBoundaryShare of the resistance between the electrodes, 0 to 1
 * @param activationEnergyEv eV
 */
public record ComparedSample(
        String name,
        double covariate,
        double covariateUncertainty,
        Optional<Estimate> conductivitySPerM,
        Optional<Estimate> grainBoundaryShare,
        Optional<Estimate> activationEnergyEv) {
    public ComparedSample {
        if (!Double.isFinite(covariate) || !(covariateUncertainty >= 0) || !Double.isFinite(covariateUncertainty)) {
            throw new IllegalArgumentException("the covariate of " + name + " is " + covariate + " ± "
                    + covariateUncertainty + "; it must be finite, its uncertainty not negative");
        }
        conductivitySPerM.ifPresent(sigma -> {
            if (!(sigma.value() > 0)) {
                throw new IllegalArgumentException(
                        "the conductivity of " + name + " must be above 0, not " + sigma.value());
            }
        });
    }
}
