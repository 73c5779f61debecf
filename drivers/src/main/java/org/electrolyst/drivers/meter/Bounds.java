package org.electrolyst.drivers.meter;

import java.util.Locale;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * Refuses what a model cannot do before anything is sent.
 *
 * @param model its name, for messages
 * @param limits what it can do
 */
public record Bounds(String model, PotentiostatLimits limits) {
    /** Refuses a sweep beyond the limits. */
    public void require(Sweep sweep) throws Rejected {
        ImpedanceLimits impedance = limits.impedance().orElseThrow();
        within("frequency", sweep.fromHz(), impedance.lowestFrequencyHz(), impedance.highestFrequencyHz(), "Hz");
        within("frequency", sweep.toHz(), impedance.lowestFrequencyHz(), impedance.highestFrequencyHz(), "Hz");
        within("amplitude", sweep.amplitudeRmsV(), 0, impedance.largestAmplitudeRmsV(), "V rms");
        if (sweep.dc() instanceof Sweep.Dc.Volts volts) {
            voltage(volts.volts());
        }
        if (sweep.largestCurrentA().isPresent()) {
            current(sweep.largestCurrentA().getAsDouble());
        }
    }

    /** Refuses a hold beyond the limits. */
    public void require(Hold hold) throws Rejected {
        voltage(hold.voltageV());
        current(hold.largestCurrentA());
    }

    /** Refuses a hold beyond the limits. */
    public void require(CurrentHold hold) throws Rejected {
        current(hold.currentA());
        voltage(hold.largestVoltageV());
    }

    private void voltage(double volts) throws Rejected {
        within("voltage", volts, -limits.largestVoltageV(), limits.largestVoltageV(), "V");
    }

    private void current(double amperes) throws Rejected {
        within("current", amperes, -limits.largestCurrentA(), limits.largestCurrentA(), "A");
    }

    /** Refuses a value out of a range. */
    public void within(String what, double value, double least, double largest, String unit) throws Rejected {
        if (!(value >= least && value <= largest)) {
            throw new Rejected(String.format(
                    Locale.ROOT,
                    "the %s does a %s of %.4g to %.4g %s, not %.4g %s; nothing was sent",
                    model,
                    what,
                    least,
                    largest,
                    unit,
                    value,
                    unit));
        }
    }
}
