package org.electrolyst.drivers.huber;

/**
 * A variable of the PB protocol.
 *
 * @param address 0 to 255
 * @param kind what its word stands for
 */
record PbVariable(int address, Kind kind) {
    /** What a word stands for. */
    enum Kind {
        /** In 0.01 °C, with codes for a sensor that is not there. */
        TEMPERATURE,
        /** A signed number. */
        SIGNED
    }
}
