package org.electrolyst.analysis.fit;

import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** How residuals are weighted; a residual is {@code weight * (model - measured)}, squared once. */
public enum Weighting {
    /** 1/|Z| of the measured point: a constant relative error of both components. */
    MODULUS("modulus"),
    /** 1/Ω for every point: a constant absolute error. */
    UNIT("unit");

    private final String code;

    Weighting(String code) {
        this.code = code;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }

    double weight(ImpedanceSpectrum spectrum, int i) {
        return this == UNIT ? 1 : 1 / spectrum.modulusOhm(i);
    }
}
