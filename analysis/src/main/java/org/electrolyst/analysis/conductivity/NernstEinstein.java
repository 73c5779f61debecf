package org.electrolyst.analysis.conductivity;

import static org.electrolyst.model.reference.PhysicalConstants.FARADAY_C_PER_MOL;
import static org.electrolyst.model.reference.PhysicalConstants.GAS_CONSTANT_J_PER_MOL_K;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ConductivityResult.ChargeDiffusion;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;

/**
 * The diffusion coefficient that a conductivity stands for, D_σ = σ R T/(c z² F²), and the Haven ratio H_R = D&#42;/D_σ with
 * the tracer diffusion coefficient D&#42; (Murch, Solid State Ionics 7 (1982) 177, doi 10.1016/0167-2738(82)90050-9).
 */
final class NernstEinstein {
    private NernstEinstein() {}

    /** Of the bulk where it is told apart, else of the total; empty without carrier concentration, temperature or charge. */
    static Optional<ChargeDiffusion> of(
            List<Conductivity> values, OptionalDouble temperatureK, Cell cell, KnownMaterial known, List<Flag> flags) {
        Optional<Conductivity> conductivity =
                find(values, TransportQuantity.BULK).or(() -> find(values, TransportQuantity.TOTAL));
        Optional<Quantity> carriers = known.carrierConcentration();
        if (carriers.isEmpty() || conductivity.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt charge = known.ionCharge().isPresent()
                ? known.ionCharge()
                : cell.type().map(CellType::ionCharge).orElse(OptionalInt.empty());
        if (charge.isEmpty() || temperatureK.isEmpty()) {
            flags.add(Flag.warning(
                    "noChargeDiffusion",
                    charge.isEmpty()
                            ? "the electrodes do not tell the charge of the mobile ion, which D_σ needs; give it by --ion-charge"
                            : "D_σ needs the temperature of the spectrum"));
            return Optional.empty();
        }
        flags.add(
                Flag.info(
                        "oneCarrierAssumed",
                        "D_σ takes the whole " + conductivity.get().quantity().words()
                                + " conductivity for that of this one ion; with a transference number below 1 it is too large"));
        return Optional.of(diffusion(
                conductivity.get(), temperatureK.getAsDouble(), charge.getAsInt(), carriers.get(), known, flags));
    }

    private static ChargeDiffusion diffusion(
            Conductivity sigma, double temperatureK, int z, Quantity carriers, KnownMaterial known, List<Flag> flags) {
        double perConductivity = GAS_CONSTANT_J_PER_MOL_K
                * temperatureK
                / (carriers.si() * z * z * FARADAY_C_PER_MOL * FARADAY_C_PER_MOL);
        double coefficient = perConductivity * sigma.conductivitySPerM();
        OptionalDouble ofFit = relative(sigma.fitUncertaintySPerM(), sigma.conductivitySPerM());
        OptionalDouble common = together(
                relative(sigma.geometryUncertaintySPerM(), sigma.conductivitySPerM()), carriers.relativeUncertainty());
        Optional<SplitEstimate> haven = known.tracerDiffusion()
                .map(tracer -> SplitEstimate.ofRelative(
                        tracer.si() / coefficient, ofFit, together(common, tracer.relativeUncertainty())));
        haven.filter(h -> h.value() > 1 + 2 * h.combinedUncertainty().orElse(0))
                .ifPresent(h -> flags.add(Flag.warning(
                        "havenAboveOne",
                        "the Haven ratio of " + QuantityFormat.number(h.value(), 3)
                                + " exceeds 1: the ions that diffuse carry less charge than they would alone (pairs move"
                                + " together), or carrier concentration or unit is wrong")));
        return new ChargeDiffusion(
                sigma.quantity(), z, carriers.si(), SplitEstimate.ofRelative(coefficient, ofFit, common), haven);
    }

    private static Optional<Conductivity> find(List<Conductivity> values, TransportQuantity quantity) {
        return values.stream().filter(value -> value.quantity() == quantity).findFirst();
    }

    private static OptionalDouble relative(OptionalDouble uncertainty, double value) {
        return uncertainty.isPresent() ? OptionalDouble.of(uncertainty.getAsDouble() / value) : uncertainty;
    }

    private static OptionalDouble together(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(Math.hypot(a.getAsDouble(), b.getAsDouble()))
                : OptionalDouble.empty();
    }
}
