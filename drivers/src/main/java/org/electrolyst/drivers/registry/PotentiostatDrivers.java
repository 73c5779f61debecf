package org.electrolyst.drivers.registry;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.hioki.HiokiDriver;
import org.electrolyst.drivers.keithley.KeithleyDriver;
import org.electrolyst.drivers.keysight.KeysightDriver;
import org.electrolyst.drivers.palmsens.PalmSensDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;

/** The drivers of potentiostats. */
public final class PotentiostatDrivers {
    private static final List<PotentiostatDriver> ALL =
            List.of(new HiokiDriver(), new KeithleyDriver(), new KeysightDriver(), new PalmSensDriver());

    private PotentiostatDrivers() {}

    public static List<PotentiostatDriver> all() {
        return ALL;
    }

    /** The driver of that name, as plans spell it. */
    public static Optional<PotentiostatDriver> find(String driverName) {
        return ALL.stream().filter(d -> d.name().equals(driverName)).findFirst();
    }

    /** The names of all drivers, for the message about an unknown one. */
    public static List<String> names() {
        return ALL.stream().map(PotentiostatDriver::name).toList();
    }
}
