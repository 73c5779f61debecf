package org.electrolyst.analysis.arrhenius;

/** How much each conductivity counts. */
public enum ArrheniusWeights {
    /** By its relative uncertainty from the fit of the spectrum; that of the geometry is common and left out. */
    FIT("fit"),
    /** All the same. */
    NONE("none");

    private final String code;

    ArrheniusWeights(String code) {
        this.code = code;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }
}
