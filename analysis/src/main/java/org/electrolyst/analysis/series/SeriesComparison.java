package org.electrolyst.analysis.series;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.fit.RelationsCheck;
import org.electrolyst.analysis.fit.SpectraEnergies;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;

/**
 * A series fitted together by relations between its spectra, beside the same spectra fitted each for itself.
 *
 * @param check which of the two is preferred, and why
 * @param energies of the resistances that the relations let obey Arrhenius, straight from the spectra
 * @param together lines through the conductivities of the spectra fitted together, by the whole covariance of their errors
 * @param apart lines through those of the spectra fitted each for itself
 */
public record SeriesComparison(
        RelationsCheck check, SpectraEnergies energies, List<ArrheniusResult> together, List<ArrheniusResult> apart) {
    public SeriesComparison {
        together = List.copyOf(together);
        apart = List.copyOf(apart);
    }

    /** The line through a conductivity of the spectra fitted together. */
    public Optional<ArrheniusResult> together(TransportQuantity quantity) {
        return of(together, quantity);
    }

    /** The line through a conductivity of the spectra fitted each for itself. */
    public Optional<ArrheniusResult> apart(TransportQuantity quantity) {
        return of(apart, quantity);
    }

    /** The flag of what the preferred model is preferred by. */
    static Flag flag(RelationsCheck check) {
        return check.relationsStand()
                ? Flag.info("fittedTogether", check.words())
                : Flag.warning("relationsContradicted", check.words());
    }

    /** A line of the preferred model with that flag and the energies of both. */
    ArrheniusResult flagged(ArrheniusResult preferred) {
        Flag flag = flag(check);
        String energies = words("fitted together", together(preferred.quantity()))
                + words("fitted apart", apart(preferred.quantity()));
        return preferred.with(new Flag(flag.level(), flag.code(), flag.message() + energies));
    }

    private static String words(String model, Optional<ArrheniusResult> line) {
        if (line.isEmpty()) {
            return "";
        }
        Estimate energy = line.get().activationEnergyEv();
        OptionalDouble u = energy.standardUncertainty();
        return "; " + model + " " + number(energy.value(), 4)
                + (u.isPresent() ? " ± " + number(u.getAsDouble(), 2) : "") + " eV";
    }

    private static Optional<ArrheniusResult> of(List<ArrheniusResult> results, TransportQuantity quantity) {
        return results.stream().filter(r -> r.quantity() == quantity).findFirst();
    }
}
