package org.electrolyst.drivers.cases;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.hioki.HiokiDriver;
import org.electrolyst.drivers.keithley.KeithleyDriver;
import org.electrolyst.drivers.keysight.KeysightDriver;
import org.electrolyst.drivers.palmsens.PalmSensDriver;
import org.electrolyst.drivers.palmsens.Patience;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.fixtures.sim.emstat.EmStat;
import org.electrolyst.fixtures.sim.emstat.EmStatErrors;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.emstat.EmStatOptions;
import org.electrolyst.fixtures.sim.hioki.HiokiMeter;
import org.electrolyst.fixtures.sim.hioki.HiokiOptions;
import org.electrolyst.fixtures.sim.keithley.Keithley2400;
import org.electrolyst.fixtures.sim.keithley.KeithleyOptions;
import org.electrolyst.fixtures.sim.keysight.E4980;

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

    private static final List<KeithleyOptions> KEITHLEYS = List.of(
            KeithleyOptions.MODEL_2400,
            KeithleyOptions.of("2401", 21, 1.05, 1e-6).speaking("\r", ","),
            KeithleyOptions.of("2410", 1100, 1.05, 1e-6).speaking("\n\r", ", "),
            KeithleyOptions.of("2420", 63, 3.15, 1e-5),
            KeithleyOptions.of("2425", 105, 3.15, 1e-5),
            KeithleyOptions.of("2430", 105, 3.15, 1e-5),
            KeithleyOptions.of("2440", 42, 5.25, 1e-5));

    private static final List<HiokiOptions> HIOKIS = List.of(
            HiokiOptions.of("IM3533", 1e-3, 200e3), HiokiOptions.IM3536.judging(), HiokiOptions.of("IM3570", 4, 5e6));

    private PotentiostatCases() {}

    /** All of them, with answers waited for as long as usual. */
    public static List<PotentiostatCase> all() {
        Duration answer = Duration.ofSeconds(1);
        Stream<PotentiostatCase> emStats =
                EMSTATS.keySet().stream().sorted().map(model -> emStat(model, EmStatOptions.DEFAULT, answer));
        Stream<PotentiostatCase> keithleys = KEITHLEYS.stream().map(options -> keithley(options, answer));
        Stream<PotentiostatCase> hiokis = HIOKIS.stream().map(options -> hioki(options, answer));
        return Stream.of(emStats, hiokis, keithleys, Stream.of(keysight(1e9, answer)))
                .flatMap(s -> s)
                .toList();
    }

    /** A simulated EmStat with its driver. */
    public static PotentiostatCase emStat(EmStatModel model, EmStatOptions options, Duration answer) {
        return new PotentiostatCase(
                driver("palmsens", answer),
                EMSTATS.get(model),
                model.name().toLowerCase(Locale.ROOT),
                (bench, seed) -> new EmStat(bench, model, EmStatErrors.NONE, options, seed),
                0.005,
                true);
    }

    /** A simulated source meter with its driver. */
    public static PotentiostatCase keithley(KeithleyOptions options, Duration answer) {
        return new PotentiostatCase(
                driver("keithley", answer),
                options.model(),
                "keithley",
                (bench, seed) -> new Keithley2400(bench, options, seed),
                0.07,
                false);
    }

    /** A simulated impedance meter with its driver. */
    public static PotentiostatCase hioki(HiokiOptions options, Duration answer) {
        return new PotentiostatCase(
                driver("hioki", answer),
                options.model().toLowerCase(Locale.ROOT),
                "hioki",
                (bench, seed) -> new HiokiMeter(bench, options, seed),
                0,
                false);
    }

    /** A simulated meter with its driver, which measures up to some resistance. */
    public static PotentiostatCase keysight(double largestOhm, Duration answer) {
        return new PotentiostatCase(
                driver("keysight", answer),
                "e4980a",
                "keysight",
                (bench, seed) -> new E4980(bench, largestOhm),
                0,
                false);
    }

    /** The driver of that name, without pauses. */
    public static PotentiostatDriver driver(String name, Duration answer) {
        return switch (name) {
            case "hioki" -> new HiokiDriver(new Timing(Duration.ZERO, Duration.ZERO, answer));
            case "keithley" -> new KeithleyDriver(new Timing(Duration.ZERO, Duration.ZERO, answer));
            case "keysight" -> new KeysightDriver(new Timing(Duration.ZERO, Duration.ZERO, answer));
            case "palmsens" -> new PalmSensDriver(new Patience(answer, Duration.ofMillis(1)));
            default -> throw new IllegalArgumentException("no test knows the potentiostat driver " + name);
        };
    }
}
