package org.electrolyst.analysis.fit;

import java.util.List;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.Estimate;

/**
 * Activation energies that were fitted to the spectra themselves. Their uncertainty is that of the fit of all spectra, by
 * Student's t; the temperatures count as exact.
 *
 * @param form whether ln R or ln(R/T) was taken as linear in 1/T
 * @param resistances whose conductances have these energies
 * @param energiesEv in the same order, eV
 * @param covariance of the energies, eV²
 */
public record SpectraEnergies(Form form, List<String> resistances, List<Estimate> energiesEv, Covariance covariance) {
    public SpectraEnergies {
        resistances = List.copyOf(resistances);
        energiesEv = List.copyOf(energiesEv);
    }
}
