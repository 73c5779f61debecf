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
 * Where an electrolyte begins to decompose in a linear sweep of voltage, by four rules side by side, because they differ: the
 * current density reaches 10 µA/cm², or 20 µA/cm²; the tangent of the steepest rise meets the line of the baseline; three
 * samples in a row lie five standard deviations above that line. Voltages are those of the cell less I R.
 *
 * @param threshold10V onset by 10 µA/cm², V; empty where it is not reached
 * @param threshold20V onset by 20 µA/cm², V
 * @param tangentV onset by the tangent, V
 * @param fiveSigmaV onset by five standard deviations, V
 * @param scanRateVPerS of the sweep, V/s
 * @param flags what a reader must know
 */
public record StabilityWindow(
        Optional<Estimate> threshold10V,
        Optional<Estimate> threshold20V,
        Optional<Estimate> tangentV,
        Optional<Estimate> fiveSigmaV,
        double scanRateVPerS,
        List<Flag> flags) {
    private static final double TEN_A_PER_M2 = 0.1;
    private static final double FASTEST_V_PER_S = 1e-3;

    public StabilityWindow {
        flags = List.copyOf(flags);
    }

    /**
     * Of a sweep in either direction, up to its turn.
     *
     * @param areaM2 of one electrode
     * @param seriesOhm resistance by which voltages are corrected; 0 for none
     * @throws IllegalArgumentException if times repeat, the voltage does not move, there are too few samples or the area is not
     *     positive
     */
    public static StabilityWindow of(PolarizationCurve sweep, double areaM2, double seriesOhm) {
        Series.requireRising(sweep.timeS(), "the time");
        Series.requirePositive(areaM2, "the electrode area");
        List<Flag> flags = new ArrayList<>();
        SweepBranch branch = SweepBranch.of(sweep, areaM2, seriesOhm, flags);
        if (seriesOhm == 0) {
            flags.add(Flag.info(
                    "notCorrected",
                    "voltages hold the drop over the electrolyte; state its resistance to take it off"));
        }
        if (branch.scanRateVPerS() > FASTEST_V_PER_S) {
            flags.add(
                    Flag.warning(
                            "fastSweep",
                            "the sweep of " + QuantityFormat.number(1000 * branch.scanRateVPerS(), 2)
                                    + " mV/s exceeds 1 mV/s: charging currents move every onset, and slow reactions do not show"));
        }
        if (branch.largestAPerM2() < TEN_A_PER_M2) {
            flags.add(Flag.info("onsetNotReached", "the current stays below 10 µA/cm² up to the end of the sweep"));
        }
        flags.add(
                Flag.info(
                        "planarElectrode",
                        "a planar inert electrode shows a wider window than a composite of electrolyte and carbon: state which it was"));
        return new StabilityWindow(
                branch.threshold(TEN_A_PER_M2),
                branch.threshold(2 * TEN_A_PER_M2),
                branch.largestAPerM2() < TEN_A_PER_M2 ? Optional.empty() : branch.tangent(),
                branch.aboveBaseline(5),
                branch.scanRateVPerS(),
                flags);
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        List<DcResult.Value> numbers = new ArrayList<>();
        add(numbers, "onset.threshold10", threshold10V);
        add(numbers, "onset.threshold20", threshold20V);
        add(numbers, "onset.tangent", tangentV);
        add(numbers, "onset.fiveSigma", fiveSigmaV);
        numbers.add(new DcResult.Value("scanRate", "V/s", Estimate.withoutUncertainty(scanRateVPerS)));
        return new DcResult(source, DcResult.Test.WINDOW, numbers, flags);
    }

    private static void add(List<DcResult.Value> numbers, String name, Optional<Estimate> onset) {
        onset.ifPresent(v -> numbers.add(new DcResult.Value(name, "V", v)));
    }
}
