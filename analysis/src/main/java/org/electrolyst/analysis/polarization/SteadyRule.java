package org.electrolyst.analysis.polarization;

import java.util.OptionalDouble;
import org.electrolyst.model.result.Estimate;

/**
 * When a current counts as steady.
 *
 * @param modelError largest relative departure from the fitted steady current, and largest half width of its relative 95 %
 *     interval; above 0
 * @param timeConstants least time since the step in time constants of the decay; above 0
 */
public record SteadyRule(double modelError, double timeConstants) {
    /**
     * Until then no current is steady: double layers are still charging, and diffusion has changed too little to be told
     * from noise.
     */
    private static final double SHORTEST_S = 10;

    /** A current without a decay is believed only after this time: slow diffusion begins invisibly. */
    private static final double SHORTEST_FLAT_S = 600;

    public SteadyRule {
        if (!(modelError > 0 && Double.isFinite(modelError))) {
            throw new IllegalArgumentException("a model error must be positive, not " + modelError);
        }
        if (!(timeConstants > 0 && Double.isFinite(timeConstants))) {
            throw new IllegalArgumentException("a number of time constants must be positive, not " + timeConstants);
        }
    }

    /** Whether the current is steady by this rule. */
    public boolean isMet(Decay decay) {
        return switch (decay.shape()) {
            case EARLY -> false;
            case DECAYING ->
                decay.elapsedS() >= SHORTEST_S
                        && decay.timeConstantsElapsed() >= timeConstants
                        && decay.relativeDeparture() <= modelError
                        && isKnown(decay.steadyCurrentA());
            case FLAT ->
                decay.elapsedS() >= SHORTEST_FLAT_S
                        && decay.elapsedS() > DecaySearch.TRANSIENT_TIME_CONSTANTS * decay.timeConstantS()
                        && decay.relativeDeparture() <= modelError
                        && isKnown(decay.steadyCurrentA());
        };
    }

    private boolean isKnown(Estimate steadyCurrent) {
        OptionalDouble upper = steadyCurrent.upper95();
        return upper.isPresent()
                && upper.getAsDouble() - steadyCurrent.value() <= modelError * Math.abs(steadyCurrent.value());
    }
}
