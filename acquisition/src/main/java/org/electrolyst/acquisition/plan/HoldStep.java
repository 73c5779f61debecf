package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.model.quantity.Dimension;

/**
 * A voltage held, with its current read.
 *
 * @param voltageV cell voltage, V
 * @param hold how long
 * @param largestCurrentA largest current to expect, A, for which the current range is fixed; empty for the limit of plan or
 *     potentiostat
 * @param spectrum measured under the same voltage at the end
 */
public record HoldStep(
        double voltageV, HoldSettings hold, OptionalDouble largestCurrentA, Optional<SweepSettings> spectrum)
        implements StepSettings {
    public HoldStep {
        if (!Double.isFinite(voltageV) || (largestCurrentA.isPresent() && !(largestCurrentA.getAsDouble() > 0))) {
            throw new IllegalArgumentException("a finite voltage and a positive current");
        }
    }

    static Optional<StepSettings> read(Settings settings, StepContext context) {
        BenchLimits bench = context.bench();
        bench.require(settings, Capability.VOLTAGE_HOLD);
        Optional<Settings> impedance = settings.section("impedance");
        impedance.ifPresent(section -> bench.require(section, Capability.SPECTRUM_UNDER_BIAS));
        Optional<SweepSettings> spectrum = impedance.map(context::sweepUnderBias);
        double amplitude = spectrum.map(SweepSettings::amplitudeRmsV).orElse(0.0);
        OptionalDouble voltage = settings.require("voltage", "10 mV")
                .map(v -> voltage(v, amplitude, bench))
                .orElseGet(OptionalDouble::empty);
        OptionalDouble current =
                settings.find("largest-current").map(v -> current(v, bench)).orElseGet(OptionalDouble::empty);
        Optional<HoldSettings> hold = HoldSettings.read(settings, Optional.empty());
        settings.refuseOthers();
        return voltage.isPresent()
                ? hold.map(h -> new HoldStep(voltage.getAsDouble(), h, current, spectrum))
                : Optional.empty();
    }

    private static OptionalDouble voltage(YamlValue value, double amplitudeRmsV, BenchLimits bench) {
        OptionalDouble volts = Settings.exact(value, Dimension.VOLTAGE, "10 mV");
        return volts.isPresent() && bench.allowsVoltage(volts.getAsDouble(), amplitudeRmsV, value::error)
                ? volts
                : OptionalDouble.empty();
    }

    private static OptionalDouble current(YamlValue value, BenchLimits bench) {
        OptionalDouble amperes = Settings.positive(value, Dimension.CURRENT, "1 mA");
        OptionalDouble largest = bench.largestCurrentA();
        if (amperes.isPresent()
                && largest.isPresent()
                && !BenchLimits.isWithin(0, amperes.getAsDouble(), largest.getAsDouble())) {
            value.error(
                    Words.current(amperes.getAsDouble()) + " is more than plan and potentiostat allow, "
                            + Words.current(largest.getAsDouble()),
                    "Lower it, or raise limits.current if the cell bears that.");
            return OptionalDouble.empty();
        }
        return amperes;
    }

    @Override
    public String kind() {
        return "hold";
    }

    @Override
    public String description() {
        return Words.voltage(voltageV) + " " + hold.description() + (spectrum.isPresent() ? ", then its spectrum" : "");
    }

    @Override
    public Duration expected(Pace pace) {
        return hold.atMost().plus(spectrum.map(pace::of).orElse(Duration.ZERO));
    }
}
