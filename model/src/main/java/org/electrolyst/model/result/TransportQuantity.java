package org.electrolyst.model.result;

/** Which part of the electrolyte a resistance or conductivity belongs to. */
public enum TransportQuantity {
    BULK("bulk"),
    /** Apparent: with the geometry of the whole sample, not that of the boundaries. */
    GRAIN_BOUNDARY("grain-boundary"),
    /** Everything between the two interfaces. */
    TOTAL("total");

    private final String code;

    TransportQuantity(String code) {
        this.code = code;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }
}
