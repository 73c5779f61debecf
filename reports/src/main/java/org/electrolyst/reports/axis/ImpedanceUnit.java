package org.electrolyst.reports.axis;

/** Units of an impedance axis. */
public enum ImpedanceUnit {
    OHM(1, "Ω"),
    KILOOHM(1e3, "kΩ"),
    MEGAOHM(1e6, "MΩ"),
    GIGAOHM(1e9, "GΩ");

    private final double ohm;
    private final String symbol;

    ImpedanceUnit(double ohm, String symbol) {
        this.ohm = ohm;
        this.symbol = symbol;
    }

    /** The largest unit of which {@code largestOhm} holds at least one. */
    public static ImpedanceUnit suiting(double largestOhm) {
        ImpedanceUnit best = OHM;
        for (ImpedanceUnit unit : values()) {
            if (largestOhm >= unit.ohm) {
                best = unit;
            }
        }
        return best;
    }

    /** Ω in one of it. */
    public double ohm() {
        return ohm;
    }

    public String symbol() {
        return symbol;
    }
}
