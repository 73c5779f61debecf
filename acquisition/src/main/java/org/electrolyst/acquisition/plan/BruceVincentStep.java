package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellType;

/**
 * Spectrum, hold, and spectrum under bias: what a transference number by Bruce and Vincent needs, for each bias and polarity.
 *
 * @param biasesV magnitudes, V; one or more, each positive
 * @param polarity signs that each is applied with
 * @param hold how long
 * @param restBetween wait at open circuit after each hold but the last
 * @param sweep of both spectra
 */
public record BruceVincentStep(
        DoubleVector biasesV, Polarity polarity, HoldSettings hold, RestBetween restBetween, SweepSettings sweep)
        implements StepSettings {
    private static final double LARGEST_LINEAR_V = 0.010;
    private static final List<Capability> NEEDED =
            List.of(Capability.OPEN_CIRCUIT_VOLTAGE, Capability.IMPEDANCE, Capability.SPECTRUM_UNDER_BIAS);
    private static final String TIME_CONSTANTS = "time-constants";

    /** Signs that a bias is applied with. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE,
        /** Positive, then negative: their mean is free of the offset of the instrument. */
        BOTH
    }

    /** How long the cell rests between two holds. */
    public sealed interface RestBetween {
        /** Where a plan does not say: less than 1 % of the gradient is left. */
        RestBetween DEFAULT = new TimeConstants(5);

        private static Optional<RestBetween> read(YamlValue value) {
            Optional<String> text = value.text();
            if (text.isPresent() && text.get().endsWith(TIME_CONSTANTS)) {
                return value.read(RestBetween::timeConstants, "Write it like 5 time-constants.");
            }
            return Settings.duration(value, "5 time-constants or 2 h")
                    .filter(duration -> !duration.isZero())
                    .map(Fixed::new);
        }

        private static RestBetween timeConstants(String text) {
            String count = text.substring(0, text.length() - TIME_CONSTANTS.length());
            return new TimeConstants(Quantity.parse(count, Dimension.NUMBER).si());
        }

        /** A multiple of the time constant that the hold before showed. */
        record TimeConstants(double count) implements RestBetween {
            public TimeConstants {
                if (!(count > 0)) {
                    throw new IllegalArgumentException("a positive number of time constants, not " + count);
                }
            }
        }

        /** A fixed time of the laboratory. */
        record Fixed(Duration duration) implements RestBetween {
            public Fixed {
                Words.requirePositive(duration);
            }
        }
    }

    public BruceVincentStep {
        if (biasesV.size() == 0 || !(biasesV.min() > 0)) {
            throw new IllegalArgumentException("biases are one or more positive voltages, not " + biasesV);
        }
    }

    /** The voltages to hold, V, with their signs, in the order of execution. A series calls them part 1, 2 and so on. */
    public DoubleVector branchesV() {
        List<Double> branches = new ArrayList<>();
        for (double bias : biasesV.toArray()) {
            if (polarity != Polarity.NEGATIVE) {
                branches.add(bias);
            }
            if (polarity != Polarity.POSITIVE) {
                branches.add(-bias);
            }
        }
        return DoubleVector.generate(branches.size(), branches::get);
    }

    static Optional<StepSettings> read(Settings settings, StepContext context) {
        requireReversible(settings, context.cellType());
        for (Capability needed : NEEDED) {
            context.bench().require(settings, needed);
        }
        SweepSettings sweep =
                settings.section("impedance").map(context::sweepUnderBias).orElse(context.sweep());
        List<Double> biases = settings.require("bias", "[10 mV]")
                .map(value -> biases(value, sweep, context))
                .orElse(List.of());
        Polarity polarity = settings.word("polarity", Polarity.values()).orElse(Polarity.BOTH);
        Optional<HoldSettings> hold = settings.requiredSection("hold", "{at-most: 24 h}")
                .flatMap(section -> {
                    Optional<HoldSettings> read = HoldSettings.read(section, Optional.of(HoldSettings.DEFAULT_STEADY));
                    section.refuseOthers();
                    return read;
                });
        RestBetween rest =
                settings.find("rest-between").flatMap(RestBetween::read).orElse(RestBetween.DEFAULT);
        settings.refuseOthers();
        return biases.isEmpty()
                ? Optional.empty()
                : hold.map(h -> new BruceVincentStep(
                        DoubleVector.generate(biases.size(), biases::get), polarity, h, rest, sweep));
    }

    private static void requireReversible(Settings settings, Optional<CellType> cell) {
        if (cell.isPresent() && !cell.get().isReversible()) {
            problem(settings, cell.get() + " has an electrode that is not known to exchange ions, so no current stays");
        } else if (cell.isPresent() && !cell.get().isSymmetric()) {
            problem(settings, cell.get() + " has two different electrodes, so a current flows without a bias");
        }
    }

    private static void problem(Settings settings, String what) {
        settings.error(what, "Build the cell between two electrodes of one metal, such as 'Li|electrolyte|Li'.");
    }

    private static List<Double> biases(YamlValue value, SweepSettings sweep, StepContext context) {
        List<Double> biases = new ArrayList<>();
        List<YamlValue> items = value.items();
        if (items.isEmpty()) {
            value.error("there is no bias", "Write it like [10 mV].");
        }
        for (YamlValue item : items) {
            bias(item, sweep, context).ifPresent(biases::add);
        }
        return biases;
    }

    private static OptionalDouble bias(YamlValue value, SweepSettings sweep, StepContext context) {
        OptionalDouble volts = Settings.positive(value, Dimension.VOLTAGE, "10 mV");
        if (volts.isEmpty()
                || !context.bench().allowsVoltage(volts.getAsDouble(), sweep.amplitudeRmsV(), value::error)) {
            return OptionalDouble.empty();
        }
        if (!BenchLimits.isWithin(0, volts.getAsDouble(), LARGEST_LINEAR_V)) {
            value.warning(
                    Words.voltage(volts.getAsDouble()) + " may be too much for a linear response",
                    "Show with a second, smaller bias that both give the same number, or stay at 10 mV.");
        }
        return volts;
    }

    @Override
    public String kind() {
        return "bruce-vincent";
    }

    @Override
    public String description() {
        return Words.voltages(branchesV()) + " " + hold.description();
    }

    @Override
    public Duration expected(Pace pace) {
        int branches = branchesV().size();
        Duration branch = hold.atMost().plus(pace.of(sweep).multipliedBy(2));
        return branch.multipliedBy(branches).plus(longestRest().multipliedBy(branches - 1L));
    }

    /** A hold that lasts as long as it may is thought to have just become steady then. */
    private Duration longestRest() {
        if (restBetween instanceof RestBetween.TimeConstants rest) {
            double held = hold.steady().orElse(HoldSettings.DEFAULT_STEADY).timeConstants();
            return Duration.ofMillis(Math.round(hold.atMost().toMillis() * rest.count() / held));
        }
        return ((RestBetween.Fixed) restBetween).duration();
    }
}
