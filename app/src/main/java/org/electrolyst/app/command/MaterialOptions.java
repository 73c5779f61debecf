package org.electrolyst.app.command;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.electrolyst.analysis.conductivity.KnownMaterial;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Quantity;
import picocli.CommandLine.Option;

/** What is said of a material for numbers that follow from its conductivity. */
final class MaterialOptions {
    @Option(
            names = "--permittivity",
            paramLabel = "N",
            converter = QuantityConverter.PureNumber.class,
            description = "Relative permittivity of the bulk, for the specific conductivity of grain boundaries.")
    private Optional<Quantity> permittivity = Optional.empty();

    @Option(
            names = "--solvent-fraction",
            paramLabel = "PERCENT",
            converter = QuantityConverter.Fraction.class,
            description = "Mass fraction of solvent in the sample, such as '45 %%'.")
    private Optional<Quantity> solventFraction = Optional.empty();

    @Option(
            names = "--carrier-concentration",
            paramLabel = "C",
            converter = QuantityConverter.Concentration.class,
            description = "Of the mobile ion, such as '2.5 mol/L' or '1.5e21 cm⁻³', for its diffusion coefficient.")
    private Optional<Quantity> carrierConcentration = Optional.empty();

    @Option(
            names = "--tracer-diffusion",
            paramLabel = "D",
            converter = QuantityConverter.Diffusivity.class,
            description = "Tracer diffusion coefficient of the mobile ion, such as '3e-9 cm²/s', for the Haven ratio.")
    private Optional<Quantity> tracerDiffusion = Optional.empty();

    @Option(
            names = "--ion-charge",
            paramLabel = "N",
            description = "Charge number of the mobile ion, where the electrodes do not tell.")
    private Optional<Integer> ionCharge = Optional.empty();

    /** Everything said here. */
    KnownMaterial known() {
        try {
            return new KnownMaterial(
                    number(permittivity),
                    number(solventFraction),
                    ionCharge.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    carrierConcentration,
                    tracerDiffusion);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static OptionalDouble number(Optional<Quantity> quantity) {
        return quantity.map(q -> OptionalDouble.of(q.si())).orElseGet(OptionalDouble::empty);
    }
}
