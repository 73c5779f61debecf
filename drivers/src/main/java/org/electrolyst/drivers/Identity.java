package org.electrolyst.drivers;

import java.util.Optional;

/**
 * What an instrument says it is.
 *
 * @param driver name of the driver
 * @param model model name as plans spell it; verified unless the protocol has no means, which {@code verified} tells
 * @param verified whether the device itself confirmed the model
 * @param serialNumber as the device says
 * @param firmware as the device says
 * @param port the address it was opened by
 */
public record Identity(
        String driver,
        String model,
        boolean verified,
        Optional<String> serialNumber,
        Optional<String> firmware,
        String port) {}
