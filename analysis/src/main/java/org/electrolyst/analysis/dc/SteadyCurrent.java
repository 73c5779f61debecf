package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;

/**
 * The current that is left of a hold of a blocking cell when the ions have stopped.
 *
 * @param voltageV over the cell, V
 * @param currentA A
 * @param uncertaintyA one standard uncertainty, A, above 0; empty where none is known
 * @param flags what a reader must know
 */
public record SteadyCurrent(double voltageV, double currentA, OptionalDouble uncertaintyA, List<Flag> flags) {
    public SteadyCurrent {
        flags = List.copyOf(flags);
        if (uncertaintyA.isPresent()) {
            Series.requirePositive(uncertaintyA.getAsDouble(), "the uncertainty of a current");
        }
    }

    /** A current without remarks. */
    public SteadyCurrent(double voltageV, double currentA, OptionalDouble uncertaintyA) {
        this(voltageV, currentA, uncertaintyA, List.of());
    }

    /**
     * Of a hold, by its decay model; times count from the step. A flag states time constant and residual slope, or that the
     * curve is shorter than its transient.
     *
     * @throws IllegalArgumentException if the curve has too few samples, or its times repeat
     */
    public static SteadyCurrent of(PolarizationCurve hold) {
        Series.requireRising(hold.timeS(), "the time");
        Decay decay = Decay.fit(hold)
                .orElseThrow(() -> new IllegalArgumentException("a hold of " + hold.size()
                        + " samples is too short for a statement; sample it from the step to its end"));
        double current = decay.steadyCurrentA().value();
        List<Flag> flags = new ArrayList<>();
        switch (decay.shape()) {
            case EARLY ->
                flags.add(Flag.needsPerson(
                        "shorterThanTransient",
                        "after " + QuantityFormat.number(decay.elapsedS(), 3)
                                + " s the current still decays in a way that does not tell where it ends: the steady current is"
                                + " smaller in magnitude than the "
                                + QuantityFormat.number(current, 3) + " A stated"));
            case DECAYING -> {
                double slope = -decay.relativeDeparture() / decay.timeConstantS();
                flags.add(Flag.info(
                        "decay",
                        "time constant " + QuantityFormat.number(decay.timeConstantS(), 3)
                                + " s, of which the hold lasted "
                                + QuantityFormat.number(decay.timeConstantsElapsed(), 3) + "; slope left at its end "
                                + QuantityFormat.number(100 * 3600 * slope, 2) + " % per hour"));
            }
            case FLAT ->
                flags.add(Flag.info(
                        "flat",
                        "no change over the hold beyond " + QuantityFormat.number(100 * decay.relativeDeparture(), 2)
                                + " %"));
        }
        OptionalDouble u = decay.steadyCurrentA().standardUncertainty();
        double voltage = hold.voltageV().at(hold.size() - 1);
        return new SteadyCurrent(
                voltage, current, u.isPresent() && u.getAsDouble() > 0 ? u : OptionalDouble.empty(), flags);
    }
}
