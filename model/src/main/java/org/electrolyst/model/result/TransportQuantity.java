package org.electrolyst.model.result;

/** Which part of the electrolyte a resistance or conductivity belongs to. */
public enum TransportQuantity {
    BULK("bulk", "bulk"),
    /** Apparent: with the geometry of the whole sample, not that of the boundaries. */
    GRAIN_BOUNDARY("grain-boundary", "grain boundary"),
    /** Everything between the two interfaces. */
    TOTAL("total", "total");

    private final String code;
    private final String words;

    TransportQuantity(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }

    /** The words that people use. */
    public String words() {
        return words;
    }
}
