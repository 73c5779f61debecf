package org.electrolyst.drivers.julabo;

import java.util.List;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.LineSettings.Parity;
import org.electrolyst.drivers.stage.StageLimits;

/** Families of circulators, with the widest range of their models. */
enum JulaboModel {
    CF("cf", "Cryo-Compact CF31, CF41", 4800, -40, 200),
    CORIO("corio", "CORIO", 9600, -50, 200),
    DYNEO("dyneo", "DYNEO", 9600, -50, 200),
    MAGIO("magio", "MAGIO", 9600, -50, 300),
    PRESTO("presto", "PRESTO", 9600, -92, 250),
    FC("fc", "FC recirculating coolers", 4800, -20, 80);

    private static final double ZERO_CELSIUS_K = 273.15;
    private static final double SLOWEST_K_PER_S = 0.01 / 60;
    private static final double FASTEST_K_PER_S = 5.0 / 60;

    private final String code;
    private final String instrument;
    private final int baud;
    private final double lowestC;
    private final double highestC;

    JulaboModel(String code, String instrument, int baud, double lowestC, double highestC) {
        this.code = code;
        this.instrument = instrument;
        this.baud = baud;
        this.lowestC = lowestC;
        this.highestC = highestC;
    }

    static JulaboModel of(String name) {
        return List.of(values()).stream()
                .filter(m -> m.code.equals(name))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    String instrument() {
        return "Julabo " + instrument;
    }

    LineSettings line() {
        return new LineSettings(baud, 7, Parity.EVEN, 1);
    }

    StageLimits limits() {
        return new StageLimits(
                lowestC + ZERO_CELSIUS_K, highestC + ZERO_CELSIUS_K, SLOWEST_K_PER_S, FASTEST_K_PER_S, 0.01);
    }

    /** Whether it is a cooler, whose manual prints commands in lower case and gives other numbers to other readings. */
    boolean isCooler() {
        return this == FC;
    }
}
