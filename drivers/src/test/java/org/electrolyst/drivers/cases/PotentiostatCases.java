package org.electrolyst.drivers.cases;

import java.time.Duration;
import org.electrolyst.drivers.palmsens.PalmSensDriver;
import org.electrolyst.drivers.palmsens.Patience;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;

/** Every driver of a potentiostat, as it is tested. */
public final class PotentiostatCases {
    private PotentiostatCases() {}

    /** The driver of that name, without pauses. */
    public static PotentiostatDriver driver(String name, Duration answer) {
        return switch (name) {
            case "palmsens" -> new PalmSensDriver(new Patience(answer, Duration.ofMillis(1)));
            default -> throw new IllegalArgumentException("no test knows the potentiostat driver " + name);
        };
    }
}
