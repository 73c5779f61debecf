package org.electrolyst.drivers.eurotherm;

import java.util.List;

/** Series of controllers, as far as they differ here. */
enum EurothermModel {
    M2200("2200", "2200 series (2216, 2208, 2204)", 9600),
    M2400("2400", "2400 series (2416, 2408, 2404)", 9600),
    M3216("3216", "3200 series (3216, 3208, 3204)", 9600),
    M3500("3500", "3500 series (3504, 3508)", 19200);

    static final double SLOWEST_K_PER_S = 0.1 / 60;
    static final double FASTEST_K_PER_S = 99.9 / 60;

    private final String number;
    private final String instrument;
    private final int baud;

    EurothermModel(String number, String instrument, int baud) {
        this.number = number;
        this.instrument = instrument;
        this.baud = baud;
    }

    static EurothermModel of(String number) {
        return List.of(values()).stream()
                .filter(m -> m.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    String number() {
        return number;
    }

    String instrument() {
        return "Eurotherm " + instrument;
    }

    int baud() {
        return baud;
    }

    /** Whether its rate in integer registers has one digit more than its temperature. */
    boolean hasFinerRate() {
        return this == M3216;
    }

    /** Whether register 531 tells the unit of time of its rate. */
    boolean hasRateUnit() {
        return this == M3216;
    }
}
