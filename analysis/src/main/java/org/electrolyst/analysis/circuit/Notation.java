package org.electrolyst.analysis.circuit;

import java.util.Arrays;
import java.util.Optional;

/** How circuits are written. */
public enum Notation {
    /** {@code R0-p(R1,CPE1)-CPE2}: named elements, joined by '-' and p(..,..). */
    IMPEDANCE_PY("impedance.py"),
    /** {@code R(RQ)Q}, Boukamp's circuit description code: parallel parts in (), series parts in []. */
    BOUKAMP("boukamp");

    private final String code;

    Notation(String code) {
        this.code = code;
    }

    /** Its name on the command line and in results. */
    public String code() {
        return code;
    }

    /** The notation of this name. */
    public static Optional<Notation> of(String code) {
        return Arrays.stream(values())
                .filter(notation -> notation.code.equalsIgnoreCase(code))
                .findFirst();
    }
}
