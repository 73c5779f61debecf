package org.electrolyst.drivers.palmsens;

import java.util.List;
import org.electrolyst.drivers.potentiostat.CurrentHold;

/**
 * Writes the script of a current held: loops of chronopotentiometry, dense first. Time is the device's own, from the moment the
 * cell goes on; the current is measured beside the voltage. A point beyond the largest voltage is the last: the device says so
 * and switches the cell off, whether anybody listens or not.
 */
final class CurrentHoldScript {
    private final PalmSensModel model;
    private final CurrentHold hold;
    private final ScriptWriter w = new ScriptWriter(Mode.GALVANOSTAT, "t", "p", "c", "b");

    CurrentHoldScript(PalmSensModel model, CurrentHold hold) {
        this.model = model;
        this.hold = hold;
    }

    Script write() {
        w.add(Scripts.bandwidth(HoldPhase.DENSE_INTERVAL))
                .add(Scripts.voltageReading(hold.largestVoltageV()))
                .galvanostatRange(model.ranges().forA(Math.abs(hold.currentA())))
                .add("store_var b 0 ja", "set_i " + amperes(), "timer_start", "cell_on");
        for (HoldPhase phase : HoldPhase.of(hold.atMost(), hold.lateInterval())) {
            w.add("if b < 1");
            loop(phase);
            w.add("endif");
        }
        return w.finished();
    }

    private void loop(HoldPhase phase) {
        w.loop(
                Loop.regular(Technique.CHRONOPOTENTIOMETRY, phase.lasts(), phase.interval()),
                "meas_loop_cp p c " + amperes() + " " + ScriptWriter.literal(phase.interval()) + " "
                        + ScriptWriter.literal(phase.lasts()),
                List.of("timer_get t", "meas " + ScriptWriter.literal(phase.reading()) + " c ba"),
                List.of("t", "c", "p"),
                List.of(
                        "if p > " + Literal.of(hold.largestVoltageV()),
                        "add_var b 1",
                        "endif",
                        "if p < " + Literal.of(-hold.largestVoltageV()),
                        "add_var b 1",
                        "endif",
                        "if b > 0",
                        Scripts.SAY_VOLTAGE_LIMIT,
                        "breakloop",
                        "endif"));
    }

    private String amperes() {
        return Literal.of(hold.currentA());
    }
}
