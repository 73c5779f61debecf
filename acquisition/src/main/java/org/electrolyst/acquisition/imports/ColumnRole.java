package org.electrolyst.acquisition.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.electrolyst.model.quantity.Dimension;

/** What the numbers of a column are, and what programs call it: in lower case, without blanks, dots, dashes. */
enum ColumnRole {
    FREQUENCY("frequency", Dimension.FREQUENCY, "f freq frequency frequenz fréquence"),
    ANGULAR_FREQUENCY("angular frequency", Dimension.FREQUENCY, "omega ω w 2πf angularfrequency"),
    REAL(
            "Z'",
            Dimension.RESISTANCE,
            "z' zs' z'(a) re re(z) rez zre real real(z) realz zreal zr z1 r realpart realimpedance"),
    IMAGINARY(
            "Z''",
            Dimension.RESISTANCE,
            "z'' zs'' z''(b) im im(z) imz zim imag imag(z) imagz zimag zimg zi z2 x imaginary imaginarypart"
                    + " imaginaryimpedance zimaginary"),
    MODULUS(
            "|Z|",
            Dimension.RESISTANCE,
            "|z| |zs| z zmod modz mod(z) mod modulus modulus(z) abs(z) absz magnitude impedance"),
    PHASE(
            "phase",
            Dimension.NUMBER,
            "phase phase(z) phasez zphase phz zphz phaseangle theta theta(z) θ phi φ arg(z) argz"),
    TIME("time", Dimension.TIME, "t time elapsedtime zeit"),
    CURRENT("current", Dimension.CURRENT, "i <i> im current cellcurrent strom"),
    VOLTAGE("voltage", Dimension.VOLTAGE, "v e u vf ewe <ewe> ecell voltage cellvoltage potential spannung"),
    TEMPERATURE("temperature", Dimension.TEMPERATURE, "t temp temperature tsample sampletemperature"),
    CYCLE(
            "cycle",
            Dimension.NUMBER,
            "cycle cyclenumber zcycle ns loop loopnumber spectrum spectrumnumber sweep sweepnumber scan scannumber");

    private static final Map<String, List<ColumnRole>> BY_NAME = new TreeMap<>();

    static {
        for (ColumnRole role : values()) {
            for (String name : role.names.split(" ", -1)) {
                BY_NAME.computeIfAbsent(name, n -> new ArrayList<>()).add(role);
            }
        }
    }

    private final String words;
    private final Dimension dimension;
    private final String names;

    ColumnRole(String words, Dimension dimension, String names) {
        this.words = words;
        this.dimension = dimension;
        this.names = names;
    }

    /** The roles that a column of this name may have; its unit decides between them. */
    static List<ColumnRole> named(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    String words() {
        return words;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Whether a leading minus in the header has a meaning. */
    boolean mayBeNegated() {
        return this == IMAGINARY || this == PHASE;
    }
}
