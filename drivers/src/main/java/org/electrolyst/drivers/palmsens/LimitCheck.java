package org.electrolyst.drivers.palmsens;

import java.util.Locale;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;

/** Refuses what a model cannot do before anything is sent. */
final class LimitCheck {
    private final String model;
    private final PotentiostatLimits limits;

    LimitCheck(PalmSensModel model) {
        this.model = model.name();
        this.limits = model.limits();
    }

    void require(Sweep sweep) throws Rejected {
        within("frequency", sweep.fromHz(), limits.lowestFrequencyHz(), limits.highestFrequencyHz(), "Hz");
        within("frequency", sweep.toHz(), limits.lowestFrequencyHz(), limits.highestFrequencyHz(), "Hz");
        within("amplitude", sweep.amplitudeRmsV(), 0, limits.largestAmplitudeRmsV(), "V rms");
        if (sweep.dc() instanceof Sweep.Dc.Volts volts) {
            magnitude("voltage", volts.volts(), limits.largestVoltageV(), "V");
        }
        if (sweep.largestCurrentA().isPresent()) {
            magnitude("current", sweep.largestCurrentA().getAsDouble(), limits.largestCurrentA(), "A");
        }
    }

    void require(Hold hold) throws Rejected {
        magnitude("voltage", hold.voltageV(), limits.largestVoltageV(), "V");
        magnitude("current", hold.largestCurrentA(), limits.largestCurrentA(), "A");
        if (hold.spectrum().isPresent()) {
            require(hold.spectrum().get());
        }
    }

    private void magnitude(String what, double value, double largest, String unit) throws Rejected {
        within(what, value, -largest, largest, unit);
    }

    private void within(String what, double value, double least, double largest, String unit) throws Rejected {
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
