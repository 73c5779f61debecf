package org.electrolyst.drivers.potentiostat;

import java.time.Duration;

/**
 * Reading of the open-circuit voltage.
 *
 * @param interval between points; laboratory time
 * @param duration of the whole; laboratory time
 */
public record OpenCircuit(Duration interval, Duration duration) {}
