package org.electrolyst.acquisition.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.electrolyst.acquisition.plan.PlanLimits.TemperatureRange;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/** The limits of a plan, its safe state and its mains. */
final class LimitsSection {
    private static final String TEMPERATURE_EXAMPLE = "-20 °C .. 90 °C";
    private static final Pattern RANGE = Pattern.compile("\\s*\\.\\.\\s*");
    private static final String OFF = "off";
    private static final String HOLD = "hold";
    private static final double EUROPE_HZ = 50;
    private static final double AMERICA_HZ = 60;

    private LimitsSection() {}

    static BenchLimits read(Settings plan, InstrumentsSection instruments) {
        Optional<Settings> section = plan.section("limits");
        Optional<TemperatureRange> temperature = section.flatMap(s -> s.find("temperature"))
                .flatMap(v -> v.read(LimitsSection::range, "Write it like " + TEMPERATURE_EXAMPLE + "."));
        Optional<PotentiostatLimits> meter = instruments.potentiostatLimits();
        OptionalDouble voltage = section.map(s ->
                        limit(s, "voltage", Dimension.VOLTAGE, "0.5 V", meter.map(PotentiostatLimits::largestVoltageV)))
                .orElseGet(OptionalDouble::empty);
        OptionalDouble current = section.map(s ->
                        limit(s, "current", Dimension.CURRENT, "5 mA", meter.map(PotentiostatLimits::largestCurrentA)))
                .orElseGet(OptionalDouble::empty);
        section.ifPresent(Settings::refuseOthers);
        if (instruments.hasStage()
                && section.flatMap(s -> s.find("temperature")).isEmpty()) {
            String message =
                    "a plan with a stage needs limits.temperature: the stage does not know what sample and cell bear";
            String hint = "Add, for example, 'limits: {temperature: " + TEMPERATURE_EXAMPLE + "}'.";
            section.ifPresentOrElse(s -> s.error(message, hint), () -> plan.error(message, hint));
        }
        return new BenchLimits(
                meter,
                instruments.hasStage(),
                instruments.stageLimits(),
                new PlanLimits(temperature, voltage, current),
                mainsHz(plan));
    }

    private static TemperatureRange range(String text) {
        String[] ends = RANGE.split(text, -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not a range of temperatures");
        }
        return new TemperatureRange(end(ends[0]), end(ends[1]));
    }

    private static double end(String text) {
        Quantity quantity = Quantity.parse(text, Dimension.TEMPERATURE);
        if (quantity.standardUncertainty().isPresent()) {
            throw new IllegalArgumentException("a limit has no uncertainty");
        }
        return quantity.si();
    }

    private static OptionalDouble limit(
            Settings limits, String key, Dimension dimension, String example, Optional<Double> largest) {
        OptionalDouble limit = limits.positive(key, dimension, example);
        if (limit.isPresent() && largest.isPresent() && !BenchLimits.isWithin(0, limit.getAsDouble(), largest.get())) {
            limits.error(
                    key,
                    "the limit is beyond the potentiostat, which reaches " + Quantity.of(largest.get(), dimension),
                    "Lower it.");
            return OptionalDouble.empty();
        }
        return limit;
    }

    private static double mainsHz(Settings plan) {
        OptionalDouble mains = plan.positive("mains", Dimension.FREQUENCY, "50 Hz");
        if (mains.isPresent() && mains.getAsDouble() != EUROPE_HZ && mains.getAsDouble() != AMERICA_HZ) {
            plan.error("mains", "mains have 50 Hz or 60 Hz", "Write '50 Hz' or '60 Hz'.");
            return EUROPE_HZ;
        }
        return mains.orElse(EUROPE_HZ);
    }

    /** What the stage does when the run ends; a plan with a stage must say. */
    static SafeStatePolicy safeState(Settings plan, BenchLimits bench) {
        Optional<Settings> section =
                bench.hasStage() ? plan.requiredSection("safe-state", "{stage: off}") : plan.section("safe-state");
        Optional<SafeStatePolicy> policy = section.flatMap(s -> s.require("stage", OFF)
                .flatMap(v -> v.isMap()
                        ? s.section("stage").flatMap(to -> goTo(to, bench))
                        : v.word(List.of(OFF, HOLD)).map(LimitsSection::named)));
        section.ifPresent(Settings::refuseOthers);
        return policy.orElse(new SafeStatePolicy.Off());
    }

    private static SafeStatePolicy named(String word) {
        return word.equals(HOLD) ? new SafeStatePolicy.Hold() : new SafeStatePolicy.Off();
    }

    private static Optional<SafeStatePolicy> goTo(Settings settings, BenchLimits bench) {
        OptionalDouble target = settings.require("to", "25 °C")
                .map(v -> TemperatureStep.targetK(v, bench))
                .orElseGet(OptionalDouble::empty);
        Optional<YamlValue> rateValue = settings.require("rate", "2 K/min");
        OptionalDouble rate =
                rateValue.map(v -> TemperatureStep.rateKPerS(v, bench)).orElseGet(OptionalDouble::empty);
        settings.refuseOthers();
        return target.isPresent() && rate.isPresent()
                ? Optional.of(new SafeStatePolicy.To(target.getAsDouble(), rate.getAsDouble()))
                : Optional.empty();
    }
}
