package org.electrolyst.analysis.fit;

/** What a fit compares with the data: Z, Y = 1/Z, or both. */
public enum Immittance {
    /** Residuals of Z = Z' + jZ''. */
    IMPEDANCE("impedance"),
    /**
     * Residuals of Y = 1/Z. Standard deviations follow from those of Z by dY = -dZ/Z² at the measured Z: where both
     * components of Z are equally uncertain, sigma_Y = sigma_Z/|Z|².
     */
    ADMITTANCE("admittance"),
    /**
     * Residuals of Z and of Y, each divided by the square root of 2: the same points are not counted twice, so that
     * chi-squared and errors keep their size.
     */
    BOTH("both");

    private final String code;

    Immittance(String code) {
        this.code = code;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }

    /** How many residuals a point has. */
    int residualsOfPoint() {
        return this == BOTH ? 4 : 2;
    }
}
