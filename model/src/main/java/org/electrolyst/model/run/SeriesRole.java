package org.electrolyst.model.run;

/** What a series of raw points is for in its step. */
public enum SeriesRole {
    /** An impedance spectrum at open circuit or at the bias that its conditions name. */
    SPECTRUM("spectrum"),
    /** Open-circuit voltage. */
    REST("rest"),
    /** The spectrum right before the hold of a Bruce-Vincent triple. */
    BEFORE_HOLD("beforeHold"),
    /** Current and voltage while a voltage is held. */
    HOLD("hold"),
    /** The spectrum at the end of a hold, with the voltage still applied. */
    UNDER_BIAS("underBias"),
    /** Readings of the temperature stage. */
    TEMPERATURE("temperature");

    private final String code;

    SeriesRole(String code) {
        this.code = code;
    }

    /** The word that JSON and the database use. */
    public String code() {
        return code;
    }
}
