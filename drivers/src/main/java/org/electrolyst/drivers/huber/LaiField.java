package org.electrolyst.drivers.huber;

/** The fields of the one message that LAI has for everything. */
enum LaiField {
    /** One of the numbers in {@link LaiTable}. */
    MODE,
    /** 1 for an alarm. */
    ALARM,
    SETPOINT,
    TEMPERATURE
}
