package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;

/**
 * Plating and stripping of metal at rising current density: overpotential and area-specific resistance of each half-cycle,
 * and the critical current density, the last one before a half-cycle in which the voltage drops by more than 20 % (a hard
 * short), or in which it follows the current with a resistance more than 20 % lower than before (an ohmic soft short).
 *
 * @param halfCycles in order
 * @param passedAPerM2 largest current density before the first short, A/m²; empty if the first half-cycle is shorted
 * @param failedAPerM2 that of the first short, A/m²; empty if there is none: the critical one is then larger
 * @param flags what a reader must know
 */
public record PlatingTest(
        List<HalfCycle> halfCycles, Optional<Double> passedAPerM2, Optional<Double> failedAPerM2, List<Flag> flags) {
    private static final double DROP = 0.2;
    private static final double RISE = 0.2;

    public PlatingTest {
        halfCycles = List.copyOf(halfCycles);
        flags = List.copyOf(flags);
    }

    /**
     * Of a whole test, rests included.
     *
     * @param areaM2 of one electrode
     * @throws IllegalArgumentException if times repeat, no current flows or the area is not positive
     */
    public static PlatingTest of(PolarizationCurve curve, double areaM2) {
        Series.requireRising(curve.timeS(), "the time");
        Series.requirePositive(areaM2, "the electrode area");
        List<HalfCycle> halves = HalfCycle.all(curve, areaM2);
        List<Flag> flags = new ArrayList<>();
        Optional<Double> passed = Optional.empty();
        Optional<Double> failed = Optional.empty();
        double usual = 0;
        for (int k = 0; k < halves.size() && failed.isEmpty(); k++) {
            HalfCycle half = halves.get(k);
            boolean soft = k > 0 && half.areaResistanceOhmM2() < (1 - DROP) * usual;
            if (half.drop() > DROP || soft) {
                failed = Optional.of(half.currentDensityAPerM2());
                flags.add(flag(half, soft && half.drop() <= DROP, usual));
            } else {
                passed = Optional.of(Math.max(passed.orElse(0.0), half.currentDensityAPerM2()));
                usual += (half.areaResistanceOhmM2() - usual) / (k + 1);
            }
        }
        if (failed.isEmpty()) {
            flags.add(Flag.info("noShort", "no half-cycle is shorted: the critical current density is larger"));
        }
        long rising = halves.stream().filter(half -> half.rise() > RISE).count();
        if (rising > 0) {
            flags.add(
                    Flag.warning(
                            "contactLoss",
                            "in " + rising
                                    + " half-cycles the voltage rises by more than 20 %: voids grow at the stripped electrode"));
        }
        if (halves.stream().anyMatch(half -> half.overpotentialV() <= 0)) {
            flags.add(Flag.needsPerson(
                    "currentAgainstVoltage", "current and voltage have opposite signs: check both columns"));
        }
        return new PlatingTest(halves, passed, failed, flags);
    }

    private static Flag flag(HalfCycle half, boolean soft, double usual) {
        String density = QuantityFormat.number(half.currentDensityAPerM2() / 10, 3) + " mA/cm² ("
                + QuantityFormat.number(half.startS(), 3) + " s)";
        return soft
                ? Flag.warning(
                        "softShort",
                        "at " + density + " the voltage follows the current with "
                                + QuantityFormat.number(1e4 * half.areaResistanceOhmM2(), 3) + " Ω cm² instead of "
                                + QuantityFormat.number(1e4 * usual, 3) + " Ω cm²: an ohmic soft short")
                : Flag.warning(
                        "voltageDrop",
                        "at " + density + " the voltage drops by " + QuantityFormat.number(100 * half.drop(), 2)
                                + " %: a short");
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        List<DcResult.Value> numbers = new ArrayList<>();
        passedAPerM2.ifPresent(j -> add(numbers, "currentDensity.passed", "mA/cm²", j / 10));
        failedAPerM2.ifPresent(j -> add(numbers, "currentDensity.failed", "mA/cm²", j / 10));
        HalfCycle first = halfCycles.get(0);
        add(numbers, "overpotential.first", "V", first.overpotentialV());
        add(numbers, "areaResistance.first", "Ω cm²", 1e4 * first.areaResistanceOhmM2());
        add(numbers, "halfCycles", "", halfCycles.size());
        return new DcResult(source, DcResult.Test.PLATING, numbers, flags);
    }

    private static void add(List<DcResult.Value> numbers, String name, String unit, double value) {
        numbers.add(new DcResult.Value(name, unit, Estimate.withoutUncertainty(value)));
    }
}
