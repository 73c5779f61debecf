package org.electrolyst.analysis.series;

import static org.electrolyst.model.quantity.QuantityFormat.number;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Flag;

/** Under what conditions a triple was measured and recorded: what was not as it should be, with its number. */
final class TripleConditions {
    private static final double LARGE_OPEN_CIRCUIT_V = 0.2e-3;
    private static final double SAME_TEMPERATURE_K = 0.5;

    private final List<HeldBranch> branches;
    private final boolean bothPolarities;

    TripleConditions(List<HeldBranch> branches, boolean bothPolarities) {
        this.branches = branches;
        this.bothPolarities = bothPolarities;
    }

    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        openCircuit(flags);
        currentRange(flags);
        temperature(flags);
        times(flags);
        return flags;
    }

    private void openCircuit(List<Flag> flags) {
        if (branches.stream().anyMatch(b -> b.branch().openCircuitV().isEmpty())) {
            flags.add(Flag.warning(
                    "openCircuitMissing", "the open-circuit voltage was not measured and is taken for 0 V"));
        }
        double largest = branches.stream()
                .mapToDouble(b -> Math.abs(b.branch().openCircuitV().orElse(0)))
                .max()
                .orElse(0);
        if (largest > LARGE_OPEN_CIRCUIT_V) {
            flags.add(Flag.info(
                    "openCircuitSubtracted",
                    "an open-circuit voltage of up to " + number(1000 * largest, 2) + " mV "
                            + (bothPolarities ? "cancels between the polarities" : "is subtracted")));
        }
    }

    private void currentRange(List<Flag> flags) {
        if (branches.stream().anyMatch(b -> b.branch().currentRangeA().isEmpty())) {
            flags.add(Flag.info(
                    "currentRangeUnknown",
                    "the current range is not known; offset and resolution are reckoned from the largest current"));
        }
    }

    /** A hold is measured between its spectra, so that its temperature lies between theirs. */
    private void temperature(List<Flag> flags) {
        DoubleSummaryStatistics kelvin = branches.stream()
                .flatMap(b -> Stream.of(b.branch().before(), b.branch().underBias()))
                .flatMapToDouble(spectrum -> spectrum.temperatureK().stream())
                .summaryStatistics();
        if (kelvin.getCount() > 1 && kelvin.getMax() - kelvin.getMin() > SAME_TEMPERATURE_K) {
            flags.add(Flag.warning(
                    "temperatureDiffers",
                    "the spectra around the holds are of temperatures "
                            + number(kelvin.getMax() - kelvin.getMin(), 2) + " K apart, from "
                            + number(kelvin.getMin() - ZERO_CELSIUS_K, 4) + " °C to "
                            + number(kelvin.getMax() - ZERO_CELSIUS_K, 4)
                            + " °C: their resistances are not those that the currents saw"));
        }
    }

    private void times(List<Flag> flags) {
        for (HeldBranch branch : branches) {
            PolarizationCurve hold = branch.branch().hold();
            long duplicates = IntStream.range(1, hold.size())
                    .filter(i -> hold.timeS().at(i) == hold.timeS().at(i - 1))
                    .count();
            if (duplicates > 0) {
                flags.add(Flag.info(
                        "duplicateTimes",
                        duplicates + " of " + hold.size() + " samples of the hold "
                                + branch.branch().curve()
                                + " have the time of the sample before; each counts as a sample of its own"));
            }
        }
    }
}
