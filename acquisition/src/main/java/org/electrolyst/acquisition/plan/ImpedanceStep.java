package org.electrolyst.acquisition.plan;

import java.util.Optional;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * An impedance spectrum, or several until the resistance stands still.
 *
 * @param sweep frequencies and amplitude
 * @param dc direct voltage
 * @param repeat when to measure it again; empty for once
 */
public record ImpedanceStep(SweepSettings sweep, Sweep.Dc dc, Optional<RepeatUntil> repeat) implements StepSettings {
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
}
