package org.electrolyst.drivers.palmsens;

import static org.electrolyst.drivers.palmsens.ScriptWriter.literal;

import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.Sweep;

/** Writes the scripts of one model. All end with the cell off, whether they end by themselves or are aborted. */
final class Scripts {
    /** Bandwidth over sampling rate in the maker's templates. */
    static final double BANDWIDTH_PER_RATE = 5.85;

    private static final Duration BEFORE_SWEEP = Duration.ofSeconds(2);
    private static final Duration BEFORE_SWEEP_INTERVAL = Duration.ofMillis(200);
    private static final double USUAL_START_RANGE_A = 100e-6;

    private final PalmSensModel model;

    Scripts(PalmSensModel model) {
        this.model = model;
    }

    /** A spectrum. Where it is wanted at open circuit, the device measures that voltage right before. */
    Script impedance(Sweep sweep) {
        ScriptWriter w = new ScriptWriter("f", "r", "j", "o").add(bandwidthForImpedance(), "cell_off");
        String dc = sweep.dc() instanceof Sweep.Dc.Volts volts ? Literal.of(volts.volts()) : "o";
        if (sweep.dc() instanceof Sweep.Dc.Volts volts) {
            w.add(voltageWindow(volts.volts(), sweep.amplitudeRmsV()));
        } else {
            w.loop(
                    Loop.regular(Technique.OPEN_CIRCUIT, BEFORE_SWEEP, BEFORE_SWEEP),
                    "meas_loop_ocp o " + literal(BEFORE_SWEEP_INTERVAL) + " " + literal(BEFORE_SWEEP),
                    List.of(),
                    List.of());
        }
        double startA = sweep.largestCurrentA().isPresent()
                ? model.rangeForA(sweep.largestCurrentA().getAsDouble())
                : USUAL_START_RANGE_A;
        w.add("set_range ba " + Literal.of(startA), autoranging(model.largestRangeA()));
        w.add("set_e " + dc, "cell_on", "wait " + literal(BEFORE_SWEEP));
        return sweepLoop(w, sweep, dc).finished();
    }

    /** The voltage of the open cell, with the device's own time. */
    Script openCircuit(OpenCircuit rest) {
        String runs = literal(rest.duration().plus(rest.interval().dividedBy(2)));
        return new ScriptWriter("o", "t")
                .add("set_max_bandwidth " + bandwidth(rest.interval()), "cell_off", "timer_start")
                .loop(
                        Loop.regular(Technique.OPEN_CIRCUIT, rest.duration(), rest.interval()),
                        "meas_loop_ocp o " + literal(rest.interval()) + " " + runs,
                        List.of("timer_get t"),
                        List.of("t", "o"))
                .finished();
    }

    /** The loop of a spectrum over variables f, r, j, with the cell on. */
    ScriptWriter sweepLoop(ScriptWriter w, Sweep sweep, String dc) {
        SweepTiming timing = new SweepTiming(sweep);
        return w.loop(
                new Loop(Technique.IMPEDANCE, timing.total(), timing::point),
                "meas_loop_eis f r j " + Literal.of(sweep.amplitudeRmsV()) + " " + Literal.of(sweep.fromHz()) + " "
                        + Literal.of(sweep.toHz()) + " " + Literal.of(sweep.points()) + " " + dc,
                List.of(),
                List.of("f", "r", "j"));
    }

    String bandwidthForImpedance() {
        return "set_max_bandwidth " + Literal.of(model.limits().highestFrequencyHz());
    }

    String autoranging(double highestA) {
        return "set_autoranging ba " + Literal.of(model.smallestRangeA()) + " " + Literal.of(highestA);
    }

    /** Tells the device which voltages will come: an EmStat Pico has a narrow window and places it by this. */
    static String voltageWindow(double volts, double amplitudeRmsV) {
        double swing = Math.sqrt(2) * amplitudeRmsV;
        return "set_range_minmax da " + Literal.of(Math.min(0, volts) - swing) + " "
                + Literal.of(Math.max(0, volts) + swing);
    }

    static String bandwidth(Duration interval) {
        return Literal.of(BANDWIDTH_PER_RATE / (interval.toNanos() / 1e9));
    }
}
