package org.electrolyst.drivers.palmsens;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * Writes the script of a voltage held: loops of chronoamperometry, dense first, then perhaps the spectrum under the same
 * voltage. The cell stays on between them. Time is the device's own, from the moment the cell goes on; the voltage is measured
 * beside the current, since the voltage of the loop itself is only the set one.
 */
final class HoldScript {
    private static final double LEAST_SWING_V = 0.05;

    private final PalmSensModel model;
    private final Hold hold;

    HoldScript(PalmSensModel model, Hold hold) {
        this.model = model;
        this.hold = hold;
    }

    Script write(Optional<Sweep> underBias) {
        ScriptWriter w = underBias.isPresent()
                ? new ScriptWriter(Mode.HIGH_SPEED, "t", "p", "c", "v", "f", "r", "j")
                : new ScriptWriter(Mode.HIGH_SPEED, "t", "p", "c", "v");
        double range = model.ranges().forA(hold.largestCurrentA());
        w.add(Scripts.bandwidth(HoldPhase.DENSE_INTERVAL))
                .add(Scripts.voltageWindow(
                        hold.voltageV(), underBias.map(Sweep::amplitudeRmsV).orElse(LEAST_SWING_V)))
                .fixedRange(range)
                .add("set_e " + volts(), "timer_start", "cell_on");
        for (HoldPhase phase : HoldPhase.of(hold.atMost(), hold.lateInterval())) {
            w.loop(
                    Loop.regular(Technique.CHRONOAMPEROMETRY, phase.lasts(), phase.interval()),
                    "meas_loop_ca p c " + volts() + " " + ScriptWriter.literal(phase.interval()) + " "
                            + ScriptWriter.literal(phase.lasts()),
                    List.of("timer_get t", "meas " + ScriptWriter.literal(phase.reading()) + " v ab"),
                    List.of("t", "c", "v"));
        }
        underBias.ifPresent(sweep -> {
            Scripts scripts = new Scripts(model);
            w.add(scripts.bandwidthForImpedance(), scripts.autoranging(range));
            scripts.sweepLoop(w, sweep, volts());
        });
        return w.finished();
    }

    private String volts() {
        return Literal.of(hold.voltageV());
    }
}
