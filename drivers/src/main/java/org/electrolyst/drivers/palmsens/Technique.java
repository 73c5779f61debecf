package org.electrolyst.drivers.palmsens;

import java.util.Optional;

/** Kinds of measurement loop, by the number with which the device opens each. */
enum Technique {
    LINEAR_SWEEP("0000"),
    CHRONOAMPEROMETRY("0007"),
    CHRONOPOTENTIOMETRY("000A"),
    OPEN_CIRCUIT("000B"),
    IMPEDANCE("000D"),
    GALVANOSTATIC_IMPEDANCE("000E");

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

    boolean isSpectrum() {
        return this == IMPEDANCE || this == GALVANOSTATIC_IMPEDANCE;
    }
}
