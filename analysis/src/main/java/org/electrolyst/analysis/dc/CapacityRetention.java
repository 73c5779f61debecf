package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;

/**
 * How much of its capacity a cell has left after its last cycle. The number means nothing without the cycle it is compared
 * with, so both the first and the named reference are given.
 *
 * @param lastCycle its number
 * @param lastCapacity in the unit of the capacities
 * @param firstCycle number of the first cycle
 * @param ofFirst last over first capacity
 * @param referenceCycle number of the reference
 * @param ofReference last over reference capacity
 * @param lastEfficiency discharge over charge capacity of the last cycle; empty without charge capacities
 * @param flags what a reader must know
 */
public record CapacityRetention(
        double lastCycle,
        double lastCapacity,
        double firstCycle,
        double ofFirst,
        double referenceCycle,
        double ofReference,
        Optional<Double> lastEfficiency,
        List<Flag> flags) {
    public CapacityRetention {
        flags = List.copyOf(flags);
    }

    /**
     * Of discharge capacities, all in one unit.
     *
     * @param cycles numbers, rising
     * @param discharge capacities, positive
     * @param charge capacities, positive; empty if none were measured
     * @param referenceCycle one of {@code cycles}
     * @throws IllegalArgumentException if cycles repeat or go back, a capacity is not positive or the reference is missing
     */
    public static CapacityRetention of(
            DoubleVector cycles, DoubleVector discharge, Optional<DoubleVector> charge, double referenceCycle) {
        Series.requireAtLeast(2, cycles, "a retention");
        Series.requireSameLength(cycles, discharge, "cycles as capacities");
        Series.requireRising(cycles, "the cycle");
        Series.requirePositive(discharge, "the discharge capacity");
        charge.ifPresent(c -> {
            Series.requireSameLength(cycles, c, "cycles as capacities");
            Series.requirePositive(c, "the charge capacity");
        });
        int reference = IntStream.range(0, cycles.size())
                .filter(k -> cycles.at(k) == referenceCycle)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no cycle "
                        + QuantityFormat.number(referenceCycle) + " to compare with; cycles run from " + cycles.at(0)
                        + " to " + cycles.at(cycles.size() - 1)));
        int last = cycles.size() - 1;
        double ofFirst = discharge.at(last) / discharge.at(0);
        double ofReference = discharge.at(last) / discharge.at(reference);
        List<Flag> flags = new ArrayList<>();
        if (Math.max(ofFirst, ofReference) > 1) {
            flags.add(Flag.warning(
                    "capacityRises",
                    "the last cycle has more capacity than the one it is compared with: the reference lies in the formation, or"
                            + " temperature or rate changed"));
        }
        Optional<Double> efficiency = charge.map(c -> discharge.at(last) / c.at(last));
        efficiency
                .filter(e -> e > 1)
                .ifPresent(e -> flags.add(Flag.warning(
                        "efficiencyAboveOne",
                        "the last discharge gives more than its charge put in: check the order of the columns")));
        return new CapacityRetention(
                cycles.at(last),
                discharge.at(last),
                cycles.at(0),
                ofFirst,
                referenceCycle,
                ofReference,
                efficiency,
                flags);
    }

    /** The reference capacity that a stated retention implies. */
    public static double impliedReference(double capacity, double retention) {
        Series.requirePositive(capacity, "the capacity");
        Series.requirePositive(retention, "the retention");
        return capacity / retention;
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        List<DcResult.Value> numbers = new ArrayList<>();
        add(numbers, "cycle.last", "", lastCycle);
        add(numbers, "retention.ofFirst", "%", 100 * ofFirst);
        add(numbers, "cycle.first", "", firstCycle);
        add(numbers, "retention.ofReference", "%", 100 * ofReference);
        add(numbers, "cycle.reference", "", referenceCycle);
        lastEfficiency.ifPresent(e -> add(numbers, "efficiency.last", "%", 100 * e));
        return new DcResult(source, DcResult.Test.RETENTION, numbers, flags);
    }

    private static void add(List<DcResult.Value> numbers, String name, String unit, double value) {
        numbers.add(new DcResult.Value(name, unit, Estimate.withoutUncertainty(value)));
    }
}
