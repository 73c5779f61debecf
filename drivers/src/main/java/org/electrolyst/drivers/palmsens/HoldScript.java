package org.electrolyst.drivers.palmsens;

import static org.electrolyst.drivers.palmsens.ScriptWriter.literal;

import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.potentiostat.Hold;

/**
 * Writes the script of a hold: three loops of chronoamperometry, dense, less dense and late, then the spectrum under the same
 * bias. The cell stays on between them. Time is the device's own, from the moment the cell goes on; the voltage is measured
 * beside the current, since the voltage of the loop itself is only the set one.
 */
final class HoldScript {
    private static final Duration DENSE_INTERVAL = Duration.ofMillis(5);
    private static final Duration DENSE_UNTIL = Duration.ofSeconds(2);
    private static final Duration MIDDLE_INTERVAL = Duration.ofMillis(100);
    private static final Duration MIDDLE_UNTIL = Duration.ofSeconds(60);

    /** A fifth of the shortest interval; one period of 50 Hz mains where there is time for it. */
    private static final Duration SHORT_READING = Duration.ofMillis(1);

    private static final Duration LONG_READING = Duration.ofMillis(20);
    private static final double LEAST_SWING_V = 0.05;

    private final Scripts scripts;
    private final PalmSensModel model;
    private final Hold hold;
    private final ScriptWriter w = new ScriptWriter("t", "p", "c", "v", "f", "r", "j");

    HoldScript(PalmSensModel model, Hold hold) {
        this.scripts = new Scripts(model);
        this.model = model;
        this.hold = hold;
    }

    Script write() {
        String range = Literal.of(model.rangeForA(hold.largestCurrentA()));
        double swing = hold.spectrum().map(s -> s.amplitudeRmsV()).orElse(LEAST_SWING_V);
        w.add("set_max_bandwidth " + Scripts.bandwidth(DENSE_INTERVAL))
                .add(Scripts.voltageWindow(hold.voltageV(), swing))
                .add("set_range ba " + range, "set_autoranging ba " + range + " " + range)
                .add("set_e " + volts(), "timer_start", "cell_on");
        loop(Duration.ZERO, DENSE_UNTIL, DENSE_INTERVAL, SHORT_READING);
        loop(DENSE_UNTIL, MIDDLE_UNTIL, MIDDLE_INTERVAL, LONG_READING);
        loop(MIDDLE_UNTIL, hold.atMost(), hold.lateInterval(), LONG_READING);
        hold.spectrum().ifPresent(sweep -> {
            w.add(scripts.bandwidthForImpedance(), scripts.autoranging(model.rangeForA(hold.largestCurrentA())));
            scripts.sweepLoop(w, sweep, volts());
        });
        return w.finished();
    }

    private void loop(Duration from, Duration to, Duration interval, Duration reading) {
        Duration lasts = (to.compareTo(hold.atMost()) < 0 ? to : hold.atMost()).minus(from);
        if (lasts.compareTo(interval) < 0) {
            return;
        }
        w.loop(
                Loop.regular(Technique.CHRONOAMPEROMETRY, lasts, interval),
                "meas_loop_ca p c " + volts() + " " + literal(interval) + " " + literal(lasts),
                List.of("timer_get t", "meas " + literal(reading) + " v ab"),
                List.of("t", "c", "v"));
    }

    private String volts() {
        return Literal.of(hold.voltageV());
    }
}
