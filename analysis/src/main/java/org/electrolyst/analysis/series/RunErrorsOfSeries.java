package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.arrhenius.RunErrors;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.TransportQuantity;

/** The errors of the conductivities of a series, where more is known of them than one number each. */
final class RunErrorsOfSeries {
    private RunErrorsOfSeries() {}

    /**
     * Errors of these spectra of a series; empty where neither were they fitted together nor is the uncertainty of a
     * temperature known.
     *
     * @param used positions of the spectra, each with a determined resistance
     */
    static Optional<RunErrors> of(
            TransportQuantity quantity, List<MeasuredSpectrum> spectra, FittedSeries fitted, List<Integer> used) {
        boolean temperatures = used.stream()
                .anyMatch(i -> spectra.get(i).temperatureUncertaintyK().isPresent());
        if (used.isEmpty() || (fitted.joint().isEmpty() && !temperatures)) {
            return Optional.empty();
        }
        int n = used.size();
        List<Integer> visits = Visits.of(spectra);
        return Optional.of(new RunErrors(
                fitted.lnCovariance(quantity, used),
                DoubleVector.generate(
                        n,
                        k -> spectra.get(used.get(k)).temperatureUncertaintyK().orElse(0)),
                DoubleVector.generate(n, k -> visits.get(used.get(k)))));
    }
}
