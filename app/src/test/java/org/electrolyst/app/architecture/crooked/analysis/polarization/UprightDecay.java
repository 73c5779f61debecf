package org.electrolyst.app.architecture.crooked.analysis.polarization;

import java.io.Serializable;
import java.util.Random;

public record UprightDecay(double timeConstantS) implements Serializable {
    private static final long serialVersionUID = 1L;

    public double noise(long seed) {
        return timeConstantS * new Random(seed).nextGaussian();
    }
}
