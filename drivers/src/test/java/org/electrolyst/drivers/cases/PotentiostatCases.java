package org.electrolyst.drivers.cases;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.electrolyst.drivers.palmsens.PalmSensDriver;
import org.electrolyst.drivers.palmsens.Patience;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.fixtures.sim.emstat.EmStat;
import org.electrolyst.fixtures.sim.emstat.EmStatErrors;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.emstat.EmStatOptions;

/** Every driver of a potentiostat, as it is tested. A driver that is not here fails the contract. */
public final class PotentiostatCases {
    private static final Map<EmStatModel, String> EMSTATS = Map.of(
            EmStatModel.PICO, "emstat-pico",
            EmStatModel.SENSIT_WEARABLE, "sensit",
            EmStatModel.EMSTAT4_LR, "emstat4-lr",
            EmStatModel.EMSTAT4_HR, "emstat4-hr",
            EmStatModel.MULTI_EMSTAT4_LR, "emstat4-lr",
            EmStatModel.MULTI_EMSTAT4_HR, "emstat4-hr",
            EmStatModel.NEXUS, "nexus");

    private PotentiostatCases() {}

    /** All of them, with answers waited for as long as usual. */
    public static List<PotentiostatCase> all() {
        return EMSTATS.keySet().stream()
                .sorted()
                .map(model -> emStat(model, EmStatOptions.DEFAULT, Duration.ofSeconds(1)))
                .toList();
    }

    /** A simulated EmStat with its driver. */
    public static PotentiostatCase emStat(EmStatModel model, EmStatOptions options, Duration answer) {
        return new PotentiostatCase(
                driver("palmsens", answer),
                EMSTATS.get(model),
                model.name().toLowerCase(Locale.ROOT),
                (bench, seed) -> new EmStat(bench, model, EmStatErrors.NONE, options, seed));
    }

    /** The driver of that name, without pauses. */
    public static PotentiostatDriver driver(String name, Duration answer) {
        return switch (name) {
            case "palmsens" -> new PalmSensDriver(new Patience(answer, Duration.ofMillis(1)));
            default -> throw new IllegalArgumentException("no test knows the potentiostat driver " + name);
        };
    }
}
