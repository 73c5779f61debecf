package org.electrolyst.analysis.recipe;

import java.util.Arrays;
import java.util.Optional;

/** Among which circuits the program chooses where a recipe names none. */
public enum CircuitFamily {
    /** Those of solid electrolytes between any electrodes, each spectrum fitted for itself. */
    DEFAULT("default"),
    /** Those that end in the spike of blocking electrodes, each spectrum fitted for itself. */
    BLOCKING("blocking"),
    /** Those of metal|electrolyte|metal cells with diffusion of the salt, all spectra fitted together. */
    SYMMETRIC_METAL("symmetric-metal"),
    /** The same for membranes whose own arc lies above every window: their resistance is ohmic. */
    GEL_MEMBRANE("gel-membrane");

    private final String code;

    CircuitFamily(String code) {
        this.code = code;
    }

    /** The word that plans, JSON and the command line use. */
    public String code() {
        return code;
    }

    /** Whether it is of cells whose electrodes exchange ions with the electrolyte, so that salt diffuses. */
    public boolean hasMetalElectrodes() {
        return this == SYMMETRIC_METAL || this == GEL_MEMBRANE;
    }

    /** The family of this word. */
    public static Optional<CircuitFamily> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
    }
}
