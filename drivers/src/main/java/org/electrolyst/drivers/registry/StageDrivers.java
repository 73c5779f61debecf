package org.electrolyst.drivers.registry;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.espec.EspecDriver;
import org.electrolyst.drivers.eurotherm.EurothermDriver;
import org.electrolyst.drivers.huber.HuberDriver;
import org.electrolyst.drivers.ika.IkaDriver;
import org.electrolyst.drivers.instec.InstecDriver;
import org.electrolyst.drivers.julabo.JulaboDriver;
import org.electrolyst.drivers.lakeshore.LakeShoreDriver;
import org.electrolyst.drivers.lauda.LaudaDriver;
import org.electrolyst.drivers.linkam.LinkamDriver;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.watlow.WatlowDriver;

/** The drivers of temperature stages. */
public final class StageDrivers {
    private static final List<StageDriver> ALL = List.of(
            EurothermDriver.modbus(),
            EurothermDriver.bisynch(),
            new EspecDriver(),
            new HuberDriver(),
            new IkaDriver(),
            new InstecDriver(),
            new JulaboDriver(),
            new LakeShoreDriver(),
            new LaudaDriver(),
            new LinkamDriver(),
            new WatlowDriver());

    private StageDrivers() {}

    public static List<StageDriver> all() {
        return ALL;
    }

    /** The driver of that name, as plans spell it. */
    public static Optional<StageDriver> find(String driverName) {
        return ALL.stream().filter(d -> d.name().equals(driverName)).findFirst();
    }

    /** The names of all drivers, for the message about an unknown one. */
    public static List<String> names() {
        return ALL.stream().map(StageDriver::name).toList();
    }
}
