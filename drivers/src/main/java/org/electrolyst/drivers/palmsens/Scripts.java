package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.potentiostat.GalvanostaticSweep;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.Sweep;

/** Writes the scripts of one model. All end with the cell off, whether they end by themselves or are aborted. */
final class Scripts {
    /** What a script says when it ends early because of the voltage of the cell. */
    static final String VOLTAGE_LIMIT = "voltage limit";

    static final String SAY_VOLTAGE_LIMIT = "send_string \"" + VOLTAGE_LIMIT + "\"";

    /** Bandwidth over sampling rate in the maker's templates. */
    private static final double BANDWIDTH_PER_RATE = 5.85;

    private static final Duration BEFORE_SWEEP = Duration.ofSeconds(2);
    private static final Duration BEFORE_SWEEP_INTERVAL = Duration.ofMillis(200);
    private static final double USUAL_START_RANGE_A = 100e-6;
    private static final double FINEST_VOLTAGE_RANGE_V = 0.05;

    private final PalmSensModel model;

    Scripts(PalmSensModel model) {
        this.model = model;
    }

    /** A spectrum. Where it is wanted at open circuit, the device measures that voltage right before. */
    Script impedance(Sweep sweep) {
        ScriptWriter w = new ScriptWriter(Mode.HIGH_SPEED, "f", "r", "j", "o").add(bandwidthForImpedance(), "cell_off");
        String dc = sweep.dc() instanceof Sweep.Dc.Volts volts ? Literal.of(volts.volts()) : "o";
        if (sweep.dc() instanceof Sweep.Dc.Volts volts) {
            w.add(voltageWindow(volts.volts(), sweep.amplitudeRmsV()));
        } else {
            w.loop(
                    Loop.regular(Technique.OPEN_CIRCUIT, BEFORE_SWEEP, BEFORE_SWEEP),
                    "meas_loop_ocp o " + ScriptWriter.literal(BEFORE_SWEEP_INTERVAL) + " "
                            + ScriptWriter.literal(BEFORE_SWEEP),
                    List.of(),
                    List.of());
        }
        double startA = sweep.largestCurrentA().isPresent()
                ? model.ranges().forA(sweep.largestCurrentA().getAsDouble())
                : USUAL_START_RANGE_A;
        w.add("set_range ba " + Literal.of(startA), autoranging(model.ranges().largestA()));
        w.add("set_e " + dc, "cell_on", "wait " + ScriptWriter.literal(BEFORE_SWEEP));
        return sweepLoop(w, sweep, dc).finished();
    }

    /**
     * A spectrum under a controlled current, in one range. Before it begins, the voltage under the direct current is looked
     * at: inside of the loop nobody has seen a second measurement.
     */
    Script galvanostaticImpedance(GalvanostaticSweep sweep) {
        String direct = Literal.of(sweep.currentA());
        ScriptWriter w = new ScriptWriter(Mode.GALVANOSTAT, "f", "r", "j", "v")
                .add(bandwidthForImpedance(), voltageReading(sweep.largestVoltageV()))
                .galvanostatRange(model.ranges().forA(sweep.peakA()))
                .add("set_i " + direct, "cell_on", "wait " + ScriptWriter.literal(BEFORE_SWEEP), "meas 100m v ab")
                .add("if v > " + Literal.of(sweep.largestVoltageV()), SAY_VOLTAGE_LIMIT)
                .add("elseif v < " + Literal.of(-sweep.largestVoltageV()), SAY_VOLTAGE_LIMIT)
                .add("else");
        ImpedanceLimits timing = model.impedance();
        w.loop(
                Loop.spectrum(
                        Technique.GALVANOSTATIC_IMPEDANCE,
                        timing.of(sweep),
                        sweep.points(),
                        index -> timing.ofPoint(
                                ImpedanceLimits.frequencyHz(sweep.fromHz(), sweep.toHz(), sweep.points(), index))),
                "meas_loop_geis f r j " + Literal.of(sweep.amplitudeRmsA()) + " " + Literal.of(sweep.fromHz()) + " "
                        + Literal.of(sweep.toHz()) + " " + Literal.of(sweep.points()) + " " + direct,
                List.of(),
                List.of("f", "r", "j"));
        return w.add("endif").finished();
    }

    /** The voltage of the open cell, with the device's own time. */
    Script openCircuit(OpenCircuit rest) {
        String runs = ScriptWriter.literal(rest.duration().plus(rest.interval().dividedBy(2)));
        return new ScriptWriter(Mode.HIGH_SPEED, "o", "t")
                .add(bandwidth(rest.interval()), "cell_off", "timer_start")
                .loop(
                        Loop.regular(Technique.OPEN_CIRCUIT, rest.duration(), rest.interval()),
                        "meas_loop_ocp o " + ScriptWriter.literal(rest.interval()) + " " + runs,
                        List.of("timer_get t"),
                        List.of("t", "o"))
                .finished();
    }

    /** The loop of a spectrum over variables f, r, j, with the cell on. */
    ScriptWriter sweepLoop(ScriptWriter w, Sweep sweep, String dc) {
        ImpedanceLimits timing = model.impedance();
        return w.loop(
                Loop.spectrum(
                        Technique.IMPEDANCE,
                        timing.of(sweep),
                        sweep.points(),
                        index -> timing.ofPoint(
                                ImpedanceLimits.frequencyHz(sweep.fromHz(), sweep.toHz(), sweep.points(), index))),
                "meas_loop_eis f r j " + Literal.of(sweep.amplitudeRmsV()) + " " + Literal.of(sweep.fromHz()) + " "
                        + Literal.of(sweep.toHz()) + " " + Literal.of(sweep.points()) + " " + dc,
                List.of(),
                List.of("f", "r", "j"));
    }

    String bandwidthForImpedance() {
        return "set_max_bandwidth " + Literal.of(model.impedance().highestFrequencyHz());
    }

    String autoranging(double highestA) {
        return "set_autoranging ba " + Literal.of(model.ranges().smallestA()) + " " + Literal.of(highestA);
    }

    /** Tells the device which voltages will come: an EmStat Pico has a narrow window and places it by this. */
    static String voltageWindow(double volts, double amplitudeRmsV) {
        double swing = Math.sqrt(2) * amplitudeRmsV;
        return "set_range_minmax da " + Literal.of(Math.min(0, volts) - swing) + " "
                + Literal.of(Math.max(0, volts) + swing);
    }

    /** Lets the device choose the range in which it reads the voltage of a cell under current. */
    static String voltageReading(double largestVoltageV) {
        return "set_autoranging ab " + Literal.of(Math.min(FINEST_VOLTAGE_RANGE_V, largestVoltageV)) + " "
                + Literal.of(largestVoltageV);
    }

    static String bandwidth(Duration interval) {
        return "set_max_bandwidth " + Literal.of(BANDWIDTH_PER_RATE / (interval.toNanos() / 1e9));
    }
}
