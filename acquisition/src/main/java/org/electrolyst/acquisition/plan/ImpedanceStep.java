package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * An impedance spectrum, or several until the resistance stands still.
 *
 * @param sweep frequencies and amplitude
 * @param dc direct voltage
 * @param repeat when to measure it again; empty for once
 */
public record ImpedanceStep(SweepSettings sweep, Sweep.Dc dc, Optional<RepeatUntil> repeat) implements StepSettings {
    private static final int MOST_REPETITIONS = 100;

    /**
     * Measure again until two spectra in a row agree.
     *
     * @param relativeChange of the resistance from one spectrum to the next that counts as agreement; above 0, below 1
     * @param atMost spectra in all; at least 2
     */
    public record RepeatUntil(double relativeChange, int atMost) {
        public RepeatUntil {
            if (!(relativeChange > 0 && relativeChange < 1) || atMost < 2) {
                throw new IllegalArgumentException("two spectra or more must agree to between 0 % and 100 %");
            }
        }
    }

    static Optional<StepSettings> read(Settings settings, StepContext context) {
        SweepSettings sweep = SweepReading.read(settings, context.sweep(), context.bench());
        DirectVoltage dc = DirectVoltage.read(settings, context.dc(), sweep.amplitudeRmsV(), context.bench());
        Optional<RepeatUntil> repeat = settings.section("repeat-until").flatMap(ImpedanceStep::repeat);
        settings.refuseOthers();
        context.bench().require(settings, Capability.IMPEDANCE);
        if (dc.equals(DirectVoltage.OPEN_CIRCUIT)) {
            context.bench().require(settings, Capability.OPEN_CIRCUIT_VOLTAGE);
        }
        if (dc.ofSweep().isEmpty()) {
            settings.error(
                    "dc",
                    "there is no bias outside a hold, and this spectrum asks for one",
                    "Write 'dc: ocv', a voltage such as '0 V', or measure it at the end of a hold.");
        }
        // Amplitude and direct voltage may come from different places, each allowed where it stands.
        return dc.ofSweep()
                .filter(level -> context.bench().allowsVoltage(volts(level), sweep.amplitudeRmsV(), settings::error))
                .map(level -> new ImpedanceStep(sweep, level, repeat));
    }

    /** Open-circuit voltages are those that the cell has by itself. */
    private static double volts(Sweep.Dc level) {
        return level instanceof Sweep.Dc.Volts fixed ? fixed.volts() : 0;
    }

    private static Optional<RepeatUntil> repeat(Settings settings) {
        settings.require("resistance", "1 %");
        OptionalDouble change = settings.share("resistance", "1 %");
        settings.require("at-most", "5");
        Optional<Integer> atMost = settings.count("at-most", 2, MOST_REPETITIONS);
        settings.refuseOthers();
        return change.isPresent() && atMost.isPresent()
                ? Optional.of(new RepeatUntil(change.getAsDouble(), atMost.get()))
                : Optional.empty();
    }

    @Override
    public String kind() {
        return "impedance";
    }

    @Override
    public String description() {
        return sweep.description()
                + dcWords()
                + repeat.map(r -> ", up to " + r.atMost() + " times").orElse("");
    }

    private String dcWords() {
        return dc instanceof Sweep.Dc.Volts fixed ? " at " + Words.voltage(fixed.volts()) : " at open circuit";
    }

    @Override
    public Duration expected(Pace pace) {
        return pace.of(sweep).multipliedBy(repeat.isPresent() ? 2 : 1);
    }
}
