package org.electrolyst.drivers.palmsens;

/** Modes of the potentiostat, by their numbers in {@code set_pgstat_mode}. EmStat4 and Nexus take the first two for one. */
enum Mode {
    /** Impedance needs it on an EmStat Pico. */
    HIGH_SPEED(3),
    /** The widest window of voltage of an EmStat Pico, without impedance. */
    MAX_RANGE(4),
    GALVANOSTAT(6);

    private final int number;

    Mode(int number) {
        this.number = number;
    }

    /** The command; it resets bandwidth and ranges. */
    String command() {
        return "set_pgstat_mode " + number;
    }
}
