package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * Spectrum, hold, and spectrum under bias: what a transference number by Bruce and Vincent needs, for each bias and polarity.
 *
 * @param biasesV magnitudes, V; one or more, each positive
 * @param polarity signs that each is applied with
 * @param hold how long
 * @param restBetween wait at open circuit after each hold but the last
 * @param sweep of both spectra
 */
public record BruceVincentStep(
        DoubleVector biasesV, Polarity polarity, HoldSettings hold, RestBetween restBetween, SweepSettings sweep)
        implements StepSettings {
    /** Signs that a bias is applied with. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE,
        /** Positive, then negative: their mean is free of the offset of the instrument. */
        BOTH
    }

    /** How long the cell rests between two holds. */
    public sealed interface RestBetween {
        /** A multiple of the time constant that the hold before showed. */
        record TimeConstants(double count) implements RestBetween {
            public TimeConstants {
                if (!(count > 0)) {
                    throw new IllegalArgumentException("a positive number of time constants, not " + count);
                }
            }
        }

        /** A fixed time of the laboratory. */
        record Fixed(Duration duration) implements RestBetween {
            public Fixed {
                Words.requirePositive(duration);
            }
        }
    }

    public BruceVincentStep {
        if (biasesV.size() == 0 || !(biasesV.min() > 0)) {
            throw new IllegalArgumentException("biases are one or more positive voltages, not " + biasesV);
        }
    }

    /** The voltages to hold, V, with their signs, in the order of execution. A series calls them part 1, 2 and so on. */
    public DoubleVector branchesV() {
        List<Double> branches = new ArrayList<>();
        for (double bias : biasesV.toArray()) {
            if (polarity != Polarity.NEGATIVE) {
                branches.add(bias);
            }
            if (polarity != Polarity.POSITIVE) {
                branches.add(-bias);
            }
        }
        return DoubleVector.generate(branches.size(), branches::get);
    }

    @Override
    public String kind() {
        return "bruce-vincent";
    }

    @Override
    public String description() {
        return Words.voltages(branchesV()) + " " + hold.description();
    }
}
