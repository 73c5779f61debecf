package org.electrolyst.analysis.conductivity;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/**
 * What is known of a material besides the spectra of this sample.
 *
 * @param relativePermittivity of the bulk, at least 1
 * @param solventFraction mass fraction of solvent, 0 to 1
 * @param ionCharge charge number of the mobile ion, not 0; where empty that of the cell's metal is taken
 * @param carrierConcentration of the mobile ion
 * @param tracerDiffusion D&#42; of the mobile ion
 */
public record KnownMaterial(
        OptionalDouble relativePermittivity,
        OptionalDouble solventFraction,
        OptionalInt ionCharge,
        Optional<Quantity> carrierConcentration,
        Optional<Quantity> tracerDiffusion) {
    private static final KnownMaterial NOTHING = new KnownMaterial(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

    public KnownMaterial {
        relativePermittivity.ifPresent(
                e -> require(e >= 1 && Double.isFinite(e), "a relative permittivity is at least 1, not " + e));
        solventFraction.ifPresent(w ->
                require(w >= 0 && w < 1, "a solvent fraction lies from 0 % to below 100 %, not at " + 100 * w + " %"));
        ionCharge.ifPresent(z -> require(z != 0, "a mobile ion has a charge that is not 0"));
        carrierConcentration.ifPresent(c -> requirePositive(c, Dimension.CONCENTRATION, "carrier concentration"));
        tracerDiffusion.ifPresent(d -> requirePositive(d, Dimension.DIFFUSIVITY, "tracer diffusion coefficient"));
        require(
                tracerDiffusion.isEmpty() || carrierConcentration.isPresent(),
                "a tracer diffusion coefficient needs the carrier concentration with it");
    }

    /** Nothing is known. */
    public static KnownMaterial nothing() {
        return NOTHING;
    }

    private static void requirePositive(Quantity quantity, Dimension dimension, String name) {
        require(quantity.dimension() == dimension, "the " + name + " must be " + dimension.withArticle());
        require(quantity.si() > 0, "the " + name + " must be positive, not " + quantity);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
