package org.electrolyst.drivers.palmsens;

import java.util.Optional;

/** Kinds of measurement loop, by the number with which the device opens each. */
enum Technique {
    CHRONOAMPEROMETRY("0007"),
    OPEN_CIRCUIT("000B"),
    IMPEDANCE("000D");

    private final String number;

    Technique(String number) {
        this.number = number;
    }

    static Optional<Technique> of(String number) {
        for (Technique technique : values()) {
            if (technique.number.equalsIgnoreCase(number)) {
                return Optional.of(technique);
            }
        }
        return Optional.empty();
    }
}
