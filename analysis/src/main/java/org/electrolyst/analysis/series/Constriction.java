package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;

/**
 * Whether what shows as grain boundaries may be constrictions: necks between grains that touch in part conduct like the bulk,
 * with its activation energy. Bruce and West, J. Electrochem. Soc. 130 (1983) 662, doi 10.1149/1.2119778.
 */
final class Constriction {
    private Constriction() {}

    /** The same results; that of the grain boundaries with a flag where its energy is that of the bulk within two uncertainties. */
    static List<ArrheniusResult> flagged(List<ArrheniusResult> results) {
        return results.stream()
                .map(result -> result.quantity() == TransportQuantity.GRAIN_BOUNDARY
                        ? of(results, TransportQuantity.BULK)
                                .flatMap(bulk -> flag(bulk, result))
                                .map(result::with)
                                .orElse(result)
                        : result)
                .toList();
    }

    private static Optional<Flag> flag(ArrheniusResult bulk, ArrheniusResult boundary) {
        OptionalDouble ofBulk = bulk.activationEnergyEv().standardUncertainty();
        OptionalDouble ofBoundary = boundary.activationEnergyEv().standardUncertainty();
        if (ofBulk.isEmpty() || ofBoundary.isEmpty()) {
            return Optional.empty();
        }
        double difference = boundary.activationEnergyEv().value()
                - bulk.activationEnergyEv().value();
        double uncertainty = Math.hypot(ofBulk.getAsDouble(), ofBoundary.getAsDouble());
        return Math.abs(difference) > 2 * uncertainty
                ? Optional.empty()
                : Optional.of(Flag.info(
                        "constrictionPossible",
                        "the energies of grain boundary and bulk differ by "
                                + QuantityFormat.plusMinus(difference, uncertainty)
                                + " eV, which is nothing: constrictions between grains would look the same"));
    }

    private static Optional<ArrheniusResult> of(List<ArrheniusResult> results, TransportQuantity quantity) {
        return results.stream().filter(result -> result.quantity() == quantity).findFirst();
    }
}
