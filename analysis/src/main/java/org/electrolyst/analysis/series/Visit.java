package org.electrolyst.analysis.series;

import java.util.Optional;
import org.electrolyst.model.result.Estimate;

/**
 * The spectra that were measured one after the other at one temperature, averaged. Uncertainties are those of the fits and,
 * by the activation energy of the series, of the temperature; that of the geometry is not in them.
 *
 * @param temperatureK mean temperature, K
 * @param spectra how many
 * @param electrolyteOhm R_e, Ω
 * @param conductivitySPerM of everything between the interfaces, S/m; empty without geometry
 * @param interfaceOhm R_i of both interfaces together, Ω; empty between blocking electrodes
 */
public record Visit(
        double temperatureK,
        int spectra,
        Optional<Estimate> electrolyteOhm,
        Optional<Estimate> conductivitySPerM,
        Optional<Estimate> interfaceOhm) {}
