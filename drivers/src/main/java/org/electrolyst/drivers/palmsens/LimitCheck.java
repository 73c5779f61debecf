package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.Locale;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.GalvanostaticSweep;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.LinearSweep;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;

/** Refuses what a model cannot do before anything is sent. */
final class LimitCheck {
    /** A line of data has some fifty characters, and more than these do not go through a line of 230400 baud. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(5);

    private final String name;
    private final PotentiostatLimits limits;
    private final ImpedanceLimits impedance;
    private final VoltageWindow window;

    LimitCheck(PalmSensModel model) {
        this.name = model.name();
        this.limits = model.limits();
        this.impedance = model.impedance();
        this.window = model.window();
    }

    void require(Sweep sweep) throws Rejected {
        frequencies(sweep.fromHz(), sweep.toHz());
        within("amplitude", sweep.amplitudeRmsV(), 0, impedance.largestAmplitudeRmsV(), "V rms");
        if (sweep.dc() instanceof Sweep.Dc.Volts volts) {
            voltage(volts.volts());
        }
        if (sweep.largestCurrentA().isPresent()) {
            current(sweep.largestCurrentA().getAsDouble());
        }
    }

    void require(GalvanostaticSweep sweep) throws Rejected {
        frequencies(sweep.fromHz(), sweep.toHz());
        current(sweep.peakA());
        voltage(sweep.largestVoltageV());
    }

    void require(Hold hold) throws Rejected {
        voltage(hold.voltageV());
        current(hold.largestCurrentA());
    }

    void require(CurrentHold hold) throws Rejected {
        current(hold.currentA());
        voltage(hold.largestVoltageV());
    }

    void require(LinearSweep sweep) throws Rejected {
        voltage(sweep.fromV());
        voltage(sweep.toV());
        current(sweep.largestCurrentA());
        double spanV =
                Math.max(0, Math.max(sweep.fromV(), sweep.toV())) - Math.min(0, Math.min(sweep.fromV(), sweep.toV()));
        within("span of voltages with 0 V", spanV, 0, window.maxRangeV(), "V");
        if (sweep.interval().compareTo(SHORTEST_INTERVAL) < 0) {
            throw new Rejected(String.format(
                    Locale.ROOT,
                    "the %s sends a point every %d ms at most, and steps of %.4g V at %.4g V/s are shorter; nothing was"
                            + " sent. Take larger steps or a lower rate",
                    name,
                    SHORTEST_INTERVAL.toMillis(),
                    sweep.stepV(),
                    sweep.rateVPerS()));
        }
    }

    private void frequencies(double fromHz, double toHz) throws Rejected {
        within("frequency", fromHz, impedance.lowestFrequencyHz(), impedance.highestFrequencyHz(), "Hz");
        within("frequency", toHz, impedance.lowestFrequencyHz(), impedance.highestFrequencyHz(), "Hz");
    }

    private void voltage(double volts) throws Rejected {
        within("voltage", volts, -limits.largestVoltageV(), limits.largestVoltageV(), "V");
    }

    private void current(double amperes) throws Rejected {
        within("current", amperes, -limits.largestCurrentA(), limits.largestCurrentA(), "A");
    }

    private void within(String what, double value, double least, double largest, String unit) throws Rejected {
        if (!(value >= least && value <= largest)) {
            throw new Rejected(String.format(
                    Locale.ROOT,
                    "the %s does a %s of %.4g to %.4g %s, not %.4g %s; nothing was sent",
                    name,
                    what,
                    least,
                    largest,
                    unit,
                    value,
                    unit));
        }
    }
}
