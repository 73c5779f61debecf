package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.TransportQuantity;

/**
 * What a series gives. Fits and conductivities stand in the order of the spectra.
 *
 * @param fits one for each spectrum
 * @param conductivities one for each spectrum
 * @param arrhenius one for each part of the electrolyte known at two temperatures or more
 * @param comparison of the spectra fitted together and apart, of which the preferred is in the other fields; empty unless
 *     relations between the spectra were asked for
 */
public record SeriesResult(
        List<FitResult> fits,
        List<ConductivityResult> conductivities,
        List<ArrheniusResult> arrhenius,
        Optional<SeriesComparison> comparison) {
    public SeriesResult {
        fits = List.copyOf(fits);
        conductivities = List.copyOf(conductivities);
        arrhenius = List.copyOf(arrhenius);
    }

    /** A result without a comparison. */
    SeriesResult(List<FitResult> fits, List<ConductivityResult> conductivities, List<ArrheniusResult> arrhenius) {
        this(fits, conductivities, arrhenius, Optional.empty());
    }

    /** The Arrhenius result of one part of the electrolyte. */
    public Optional<ArrheniusResult> arrhenius(TransportQuantity quantity) {
        return arrhenius.stream().filter(a -> a.quantity() == quantity).findFirst();
    }
}
