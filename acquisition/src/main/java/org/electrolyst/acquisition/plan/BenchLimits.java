package org.electrolyst.acquisition.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.stage.StageLimits;

/**
 * What instruments and plan allow together. Where a plan names an instrument that nobody knows, its limits are empty and
 * nothing is checked against them: that plan is refused anyway.
 *
 * @param potentiostat limits of the model
 * @param hasStage whether the plan has a stage
 * @param stage limits of the model
 * @param plan limits of the plan
 * @param mainsHz frequency of the mains
 */
record BenchLimits(
        Optional<PotentiostatLimits> potentiostat,
        boolean hasStage,
        Optional<StageLimits> stage,
        PlanLimits plan,
        double mainsHz) {
    private static final double PEAK_PER_RMS = Math.sqrt(2);
    private static final double ROUNDING = 1e-9;

    /** Whether a number lies in a range, ends included, whatever unit rounding does to its last digits. */
    static boolean isWithin(double lowest, double value, double highest) {
        double rounding = ROUNDING * Math.abs(value);
        return value >= lowest - rounding && value <= highest + rounding;
    }

    /** Limits of the potentiostat when it measures impedance. */
    Optional<ImpedanceLimits> impedance() {
        return potentiostat.flatMap(PotentiostatLimits::impedance);
    }

    /** Says at a step what the potentiostat cannot do that the step asks for. */
    void require(Settings step, Capability needed) {
        if (potentiostat.isPresent() && !potentiostat.get().capabilities().contains(needed)) {
            step.error(
                    "the potentiostat of this plan cannot " + needed.words(),
                    "Name one that can, or leave the step out.");
        }
    }

    /** Whether the cell may see this direct voltage with an amplitude on top; tells {@code error} if not. */
    boolean allowsVoltage(double volts, double amplitudeRmsV, BiConsumer<String, String> error) {
        double peak = Math.abs(volts) + PEAK_PER_RMS * amplitudeRmsV;
        OptionalDouble planned = plan.voltageV();
        if (planned.isPresent() && !isWithin(0, peak, planned.getAsDouble())) {
            error.accept(
                    "the cell would see up to " + Words.voltage(peak) + ", amplitude included; the plan's limit is "
                            + Words.voltage(planned.getAsDouble()),
                    "Lower it, or raise limits.voltage if the cell bears that.");
            return false;
        }
        if (potentiostat.isPresent() && !isWithin(0, peak, potentiostat.get().largestVoltageV())) {
            error.accept(
                    "the cell would see up to " + Words.voltage(peak)
                            + ", amplitude included; the potentiostat reaches "
                            + Words.voltage(potentiostat.get().largestVoltageV()),
                    "Lower it.");
            return false;
        }
        return true;
    }

    /** The largest current that neither plan nor potentiostat forbids, A. */
    OptionalDouble largestCurrentA() {
        OptionalDouble device = potentiostat.isPresent()
                ? OptionalDouble.of(potentiostat.get().largestCurrentA())
                : OptionalDouble.empty();
        if (plan.currentA().isEmpty() || device.isEmpty()) {
            return plan.currentA().isPresent() ? plan.currentA() : device;
        }
        return OptionalDouble.of(Math.min(plan.currentA().getAsDouble(), device.getAsDouble()));
    }

    /** Whether the sample may have this temperature; says so at {@code value} if not. */
    boolean allowsTemperature(YamlValue value, double kelvin) {
        if (!hasStage) {
            value.error("a temperature needs a stage, and the plan names none", "Add instruments.stage.");
            return false;
        }
        if (plan.temperature().isPresent() && !plan.temperature().get().contains(kelvin)) {
            value.error(
                    Words.temperature(kelvin) + " is outside limits.temperature, "
                            + plan.temperature().get(),
                    "Change it, or widen the limit if sample and cell bear that.");
            return false;
        }
        if (stage.isPresent()
                && !isWithin(stage.get().lowestK(), kelvin, stage.get().highestK())) {
            value.error(
                    Words.temperature(kelvin) + " is beyond the stage, which goes from "
                            + Words.temperature(stage.get().lowestK()) + " to "
                            + Words.temperature(stage.get().highestK()),
                    "Change it.");
            return false;
        }
        return true;
    }

    /** Whether the stage has this rate; says so at {@code value} if not. */
    boolean allowsRate(YamlValue value, double kelvinPerSecond) {
        if (stage.isEmpty()
                || isWithin(
                        stage.get().slowestKPerS(), kelvinPerSecond, stage.get().fastestKPerS())) {
            return true;
        }
        value.error(
                Words.temperatureRate(kelvinPerSecond) + " is beyond the stage, which ramps at "
                        + Words.temperatureRate(stage.get().slowestKPerS()) + " to "
                        + Words.temperatureRate(stage.get().fastestKPerS()),
                "Change it.");
        return false;
    }
}
