package org.electrolyst.analysis.search;

/** How a spectrum goes on below its arcs. */
enum Tail {
    /** It ends on the axis of Z'. */
    NONE("", 0),
    /** The spike of a blocking electrode. */
    CONSTANT_PHASE("CPE", 2),
    /** The spike of an ideally flat blocking electrode. */
    CAPACITOR("C", 1),
    /** Diffusion without an end in the window. */
    WARBURG("W", 1),
    /** Diffusion up to a wall. */
    OPEN("Wo", 2),
    /** Diffusion up to a reservoir. */
    SHORT("Ws", 2);

    private final String symbol;
    private final int parameters;

    Tail(String symbol, int parameters) {
        this.symbol = symbol;
        this.parameters = parameters;
    }

    /** Its element in a circuit with this many arcs. */
    String element(int arcs) {
        boolean numberedWithArcs = this == CONSTANT_PHASE || this == CAPACITOR;
        return symbol + (numberedWithArcs ? arcs + 1 : 1);
    }

    int parameters() {
        return parameters;
    }

    /** How large its impedance is at an angular frequency; 0 where direct current passes. */
    double modulusOhm(ShapeValues.TailValues values, double omega) {
        double size = values.size();
        double form = values.form();
        return switch (this) {
            case NONE, SHORT -> 0;
            case CONSTANT_PHASE -> 1 / (size * Math.pow(omega, form));
            case CAPACITOR -> 1 / (size * omega);
            case WARBURG -> size * Math.sqrt(2 / omega);
            case OPEN -> size / Math.min(omega * form, Math.sqrt(omega * form));
        };
    }
}
