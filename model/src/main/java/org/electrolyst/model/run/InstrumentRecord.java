package org.electrolyst.model.run;

import java.util.Optional;
import org.electrolyst.model.measurement.MeterAccuracy;

/**
 * An instrument as it took part in a run.
 *
 * @param role {@code potentiostat} or {@code stage}
 * @param driver name of the driver
 * @param model as verified on connecting, else as the plan says
 * @param serialNumber as the device says; empty where it has none
 * @param firmware as the device says; empty where it does not
 * @param port as the plan names it
 * @param accuracy of a potentiostat
 */
public record InstrumentRecord(
        String role,
        String driver,
        String model,
        Optional<String> serialNumber,
        Optional<String> firmware,
        String port,
        Optional<MeterAccuracy> accuracy) {}
