package org.electrolyst.reports.axis;

/** Units of a current axis. */
public enum CurrentUnit {
    PICOAMPERE(1e-12, "pA"),
    NANOAMPERE(1e-9, "nA"),
    MICROAMPERE(1e-6, "µA"),
    MILLIAMPERE(1e-3, "mA"),
    AMPERE(1, "A");

    private final double ampere;
    private final String symbol;

    CurrentUnit(double ampere, String symbol) {
        this.ampere = ampere;
        this.symbol = symbol;
    }

    /** The largest unit of which {@code largestA} holds at least one. */
    public static CurrentUnit suiting(double largestA) {
        CurrentUnit best = PICOAMPERE;
        for (CurrentUnit unit : values()) {
            if (largestA >= unit.ampere) {
                best = unit;
            }
        }
        return best;
    }

    /** A in one of it. */
    public double ampere() {
        return ampere;
    }

    public String symbol() {
        return symbol;
    }
}
