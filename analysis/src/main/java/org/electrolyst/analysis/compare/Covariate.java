package org.electrolyst.analysis.compare;

/** What samples of one material differ by. */
public enum Covariate {
    /** 1 for a body without pores. */
    RELATIVE_DENSITY("relative density", "1"),
    /** Of fabrication or of the stack, MPa. */
    PRESSURE("pressure", "MPa"),
    /** Mass of solvent over mass of the sample. */
    SOLVENT_FRACTION("solvent fraction", "1"),
    /** Since the first measurement, h. */
    TIME("time", "h");

    private final String words;
    private final String unit;

    Covariate(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }
}
