package org.electrolyst.acquisition.plan;

/**
 * An instrument that a plan asks for.
 *
 * @param driver name of the driver
 * @param model as the driver spells it; verified on connecting
 * @param port address, such as {@code /dev/ttyUSB0} or {@code tcp:host:port}
 */
public record PlannedInstrument(String driver, String model, String port) {}
