package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.linear.LinearFit;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;

/**
 * The resistance that a step of current meets before a salt gradient forms, (V(0) - V_rest)/I, V(0) by extrapolation in √t. It
 * checks the R_e + R_i of a spectrum, with which it must agree within 3 %.
 *
 * @param resistanceOhm by the jump, Ω
 * @param ratio over the resistance by impedance; empty without one
 * @param flags what a reader must know
 */
public record OhmicJump(Estimate resistanceOhm, Optional<Estimate> ratio, List<Flag> flags) {
    private static final double AGREES_WITHIN = 0.03;
    private static final double SAME_CURRENT = 0.02;
    private static final int FEWEST = 4;

    public OhmicJump {
        flags = List.copyOf(flags);
    }

    /**
     * Of a curve whose samples before the step carry no current.
     *
     * @param fromS when, after the step, the double layers are charged, s: ten times (R_i || R_e) C
     * @param untilS until when the salt gradient is a semi-infinite one, s: a twentieth of L²/4D
     * @param impedanceOhm R_e + R_i by impedance
     * @throws IllegalArgumentException if there is no step, the times repeat, or fewer than four samples lie in the window
     */
    public static OhmicJump of(PolarizationCurve curve, double fromS, double untilS, Optional<Quantity> impedanceOhm) {
        Series.requireRising(curve.timeS(), "the time");
        double largest = Math.max(
                Math.abs(curve.currentA().min()), Math.abs(curve.currentA().max()));
        int step = IntStream.range(0, curve.size())
                .filter(i -> Math.abs(curve.currentA().at(i)) > largest / 2)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no current flows in this curve"));
        List<Flag> flags = new ArrayList<>();
        double rest = 0;
        double start = 0;
        if (step == 0) {
            flags.add(Flag.warning(
                    "openCircuitMissing",
                    "no sample before the step: the rest voltage is taken for 0 V, its time for 0 s"));
        } else {
            rest = IntStream.range(0, step)
                    .mapToDouble(curve.voltageV()::at)
                    .average()
                    .orElse(0);
            start = (curve.timeS().at(step - 1) + curve.timeS().at(step)) / 2;
        }
        double stepS = start;
        int[] used = IntStream.range(step, curve.size())
                .filter(i ->
                        curve.timeS().at(i) - stepS >= fromS && curve.timeS().at(i) - stepS <= untilS)
                .toArray();
        if (used.length < FEWEST) {
            throw new IllegalArgumentException("only " + used.length + " samples lie between " + fromS + " s and "
                    + untilS + " s after the step; sample faster or widen the window");
        }
        double current =
                IntStream.of(used).mapToDouble(curve.currentA()::at).average().orElseThrow();
        flagCurrent(curve, used, current, flags);
        double[] ones = IntStream.of(used).mapToDouble(i -> 1).toArray();
        double[] root = IntStream.of(used)
                .mapToDouble(i -> Math.sqrt(curve.timeS().at(i) - stepS))
                .toArray();
        double[] v = IntStream.of(used).mapToDouble(curve.voltageV()::at).toArray();
        LinearFit line = new LinearFit(new double[][] {ones, root}, v, Optional.empty());
        // The rest voltage scatters like the voltages of the line.
        double ofRest = Math.sqrt(line.sumOfSquares() / line.degreesOfFreedom() / Math.max(1, step));
        Estimate r = Estimate.symmetric(
                (line.value(0) - rest) / current,
                Math.hypot(line.uncertainty(0), ofRest) / Math.abs(current),
                line.coverageFactor95());
        if (r.value() <= 0) {
            flags.add(Flag.needsPerson(
                    "currentAgainstVoltage", "the voltage jumps against the current: check the signs"));
        }
        Optional<Estimate> ratio = impedanceOhm.map(z -> ratio(r, z, line.coverageFactor95()));
        ratio.ifPresent(q -> judge(q, flags));
        return new OhmicJump(r, ratio, flags);
    }

    private static void flagCurrent(PolarizationCurve curve, int[] used, double current, List<Flag> flags) {
        boolean steady = IntStream.of(used)
                .allMatch(i -> Math.abs(curve.currentA().at(i) - current) <= SAME_CURRENT * Math.abs(current));
        if (!steady) {
            flags.add(Flag.warning("currentNotConstant", "the current varies by more than 2 % within the window"));
        }
    }

    private static Estimate ratio(Estimate jump, Quantity impedance, double factor) {
        Series.requirePositive(impedance.si(), "the resistance by impedance");
        double ratio = jump.value() / impedance.si();
        double u = Math.hypot(
                jump.standardUncertainty().orElse(0) / impedance.si(),
                ratio * impedance.relativeUncertainty().orElse(0));
        return Estimate.symmetric(ratio, u, factor);
    }

    private static void judge(Estimate ratio, List<Flag> flags) {
        String percent = QuantityFormat.number(100 * (ratio.value() - 1), 2) + " %";
        flags.add(
                Math.abs(ratio.value() - 1) <= AGREES_WITHIN
                        ? Flag.info("jumpAgrees", "the jump differs from the resistance by impedance by " + percent)
                        : Flag.warning(
                                "jumpDisagrees",
                                "the jump differs from the resistance by impedance by " + percent
                                        + ", more than 3 %: sampled too late or before the double layers were charged, or an arc of"
                                        + " the spectrum is missing or is no interface"));
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        List<DcResult.Value> numbers =
                new ArrayList<>(List.of(new DcResult.Value("resistance.jump", "Ω", resistanceOhm)));
        ratio.ifPresent(q -> numbers.add(new DcResult.Value("ratioToImpedance", "", q)));
        return new DcResult(source, DcResult.Test.OHMIC_JUMP, numbers, flags);
    }
}
