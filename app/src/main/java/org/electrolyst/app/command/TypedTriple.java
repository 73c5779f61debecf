package org.electrolyst.app.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.analysis.transference.BruceVincent;
import org.electrolyst.analysis.transference.ElectronicLeakage;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;
import picocli.CommandLine.Option;

/** The numbers of one Bruce-Vincent experiment on the command line. */
final class TypedTriple {
    @Option(
            names = "--voltage",
            paramLabel = "V",
            converter = QuantityConverter.Voltage.class,
            description = "Measured cell voltage of the step minus open circuit.")
    private Optional<Quantity> voltage = Optional.empty();

    @Option(
            names = "--initial-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Current before any salt gradient.")
    private Optional<Quantity> initialCurrent = Optional.empty();

    @Option(
            names = "--steady-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Steady current.")
    private Optional<Quantity> steadyCurrent = Optional.empty();

    @Option(
            names = "--initial-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Resistance of both interfaces together before the step.")
    private Optional<Quantity> initialResistance = Optional.empty();

    @Option(
            names = "--steady-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "The same at steady state.")
    private Optional<Quantity> steadyResistance = Optional.empty();

    @Option(
            names = "--bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Resistance between the interfaces by impedance before the step; for the ohmic form.")
    private Optional<Quantity> bulkResistance = Optional.empty();

    @Option(
            names = "--steady-bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "The same at steady state; for the form with a changing electrolyte.")
    private Optional<Quantity> steadyBulkResistance = Optional.empty();

    @Option(
            names = "--u-voltage",
            paramLabel = "V",
            converter = QuantityConverter.Voltage.class,
            description = "Standard uncertainty of the voltage.")
    private Optional<Quantity> uVoltage = Optional.empty();

    @Option(
            names = "--u-initial-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Standard uncertainty of the initial current.")
    private Optional<Quantity> uInitialCurrent = Optional.empty();

    @Option(
            names = "--u-steady-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Standard uncertainty of the steady current.")
    private Optional<Quantity> uSteadyCurrent = Optional.empty();

    @Option(
            names = "--u-initial-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the initial resistance.")
    private Optional<Quantity> uInitialResistance = Optional.empty();

    @Option(
            names = "--u-steady-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the steady resistance.")
    private Optional<Quantity> uSteadyResistance = Optional.empty();

    @Option(
            names = "--u-bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the bulk resistance.")
    private Optional<Quantity> uBulkResistance = Optional.empty();

    @Option(
            names = "--u-steady-bulk-resistance",
            paramLabel = "R",
            converter = QuantityConverter.Resistance.class,
            description = "Standard uncertainty of the steady bulk resistance.")
    private Optional<Quantity> uSteadyBulkResistance = Optional.empty();

    @Option(
            names = "--leak-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description =
                    "Electronic current at the same voltage, between blocking electrodes; subtracted unless it is negligible.")
    private Optional<Quantity> leakCurrent = Optional.empty();

    @Option(
            names = "--u-leak-current",
            paramLabel = "I",
            converter = QuantityConverter.Current.class,
            description = "Standard uncertainty of the leak current.")
    private Optional<Quantity> uLeakCurrent = Optional.empty();

    /** The result, whose source is {@code calculator}; a {@link Failure} where a number is missing or makes no sense. */
    TransferenceResult evaluate() {
        TransferenceInputs inputs = inputs();
        String source = "calculator";
        try {
            return with(leakCurrent, uLeakCurrent)
                    .map(leak -> ElectronicLeakage.evaluate(source, inputs, leak))
                    .orElseGet(() -> BruceVincent.evaluate(source, inputs));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private TransferenceInputs inputs() {
        return new TransferenceInputs(
                Optional.empty(),
                required("--voltage", voltage, uVoltage),
                required("--initial-current", initialCurrent, uInitialCurrent),
                required("--steady-current", steadyCurrent, uSteadyCurrent),
                required("--initial-resistance", initialResistance, uInitialResistance),
                required("--steady-resistance", steadyResistance, uSteadyResistance),
                with(bulkResistance, uBulkResistance),
                with(steadyBulkResistance, uSteadyBulkResistance));
    }

    private static Quantity required(String name, Optional<Quantity> value, Optional<Quantity> uncertainty) {
        return with(value, uncertainty)
                .orElseThrow(() -> Failure.usage("missing option " + name + "; see: electrolyst transference --help"));
    }

    /** Whether any number is typed. */
    boolean isGiven() {
        return Stream.of(
                        voltage,
                        initialCurrent,
                        steadyCurrent,
                        initialResistance,
                        steadyResistance,
                        bulkResistance,
                        steadyBulkResistance,
                        leakCurrent)
                .anyMatch(Optional::isPresent);
    }

    private static Optional<Quantity> with(Optional<Quantity> value, Optional<Quantity> uncertainty) {
        if (value.isEmpty() && uncertainty.isPresent()) {
            throw Failure.usage("an uncertainty of " + uncertainty.get() + " is given without its value");
        }
        if (uncertainty.map(u -> u.si() < 0).orElse(false)) {
            throw Failure.usage("an uncertainty cannot be negative");
        }
        return value.map(v -> uncertainty.isPresent()
                ? v.withStandardUncertainty(uncertainty.get().si())
                : v);
    }
}
