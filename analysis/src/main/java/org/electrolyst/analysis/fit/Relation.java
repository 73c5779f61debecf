package org.electrolyst.analysis.fit;

import java.util.Optional;
import java.util.stream.Stream;

/** How a parameter of a circuit hangs together between the spectra of a temperature series that are fitted at once. */
public enum Relation {
    /** Each spectrum has its own value. */
    OWN("own"),
    /** One value for all spectra. */
    COMMON("common"),
    /** Linear in the temperature: the logarithm of a positive quantity, an exponent as it is. */
    LINEAR("linear"),
    /** ln R, or ln(R/T) where the conductivity obeys the law as σT, is linear in 1/T. */
    ARRHENIUS("arrhenius");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** Its name in recipes and results. */
    public String code() {
        return code;
    }

    /** The relation of this name. */
    public static Optional<Relation> of(String code) {
        return Stream.of(values()).filter(r -> r.code.equals(code)).findFirst();
    }
}
