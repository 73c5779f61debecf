package org.electrolyst.drivers.cases;

import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.espec.EspecDriver;
import org.electrolyst.drivers.eurotherm.EurothermDriver;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.huber.HuberDriver;
import org.electrolyst.drivers.ika.IkaDriver;
import org.electrolyst.drivers.instec.InstecDriver;
import org.electrolyst.drivers.julabo.JulaboDriver;
import org.electrolyst.drivers.lakeshore.LakeShoreDriver;
import org.electrolyst.drivers.lauda.LaudaDriver;
import org.electrolyst.drivers.linkam.LinkamDriver;
import org.electrolyst.drivers.linkam.LinkamTiming;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.watlow.WatlowDriver;
import org.electrolyst.fixtures.sim.espec.EspecChamber;
import org.electrolyst.fixtures.sim.espec.EspecOptions;
import org.electrolyst.fixtures.sim.eurotherm.Eurotherm;
import org.electrolyst.fixtures.sim.eurotherm.EurothermOptions;
import org.electrolyst.fixtures.sim.huber.CcPilot;
import org.electrolyst.fixtures.sim.huber.HuberOptions;
import org.electrolyst.fixtures.sim.huber.PilotOne;
import org.electrolyst.fixtures.sim.ika.IkaInstrument;
import org.electrolyst.fixtures.sim.ika.IkaOptions;
import org.electrolyst.fixtures.sim.instec.InstecOptions;
import org.electrolyst.fixtures.sim.instec.Mk2000;
import org.electrolyst.fixtures.sim.julabo.Julabo;
import org.electrolyst.fixtures.sim.julabo.JulaboOptions;
import org.electrolyst.fixtures.sim.lakeshore.LakeShore;
import org.electrolyst.fixtures.sim.lakeshore.LakeShoreOptions;
import org.electrolyst.fixtures.sim.lauda.LaudaCirculator;
import org.electrolyst.fixtures.sim.lauda.LaudaOptions;
import org.electrolyst.fixtures.sim.linkam.T95;
import org.electrolyst.fixtures.sim.linkam.T95Options;
import org.electrolyst.fixtures.sim.watlow.F4Options;
import org.electrolyst.fixtures.sim.watlow.WatlowF4;

/** Every stage driver with its simulators. A driver that is not here fails the contract. */
public final class StageCases {
    private StageCases() {}

    /** All of them, with answers waited for as long as usual. */
    public static List<StageCase> all() {
        return all(Duration.ofSeconds(1));
    }

    /** All of them, with another limit for answers. */
    public static List<StageCase> all(Duration answer) {
        Timing timing = new Timing(Duration.ZERO, Duration.ZERO, answer);
        return List.of(
                espec(timing),
                huberPb(timing),
                huberLai(timing),
                ika(timing),
                instec(timing),
                eurotherm(timing, "2200", EurothermOptions.SERIES_2200),
                eurotherm(timing, "2400", EurothermOptions.SERIES_2400),
                eurotherm(timing, "3216", EurothermOptions.SERIES_3200),
                eurothermBisynch(timing),
                julabo(timing, "cf", JulaboOptions.CF31, "-05 WORKING SENSOR ALARM"),
                julabo(timing, "fc", JulaboOptions.FC, "-04 SENSOR DIFFERENCE"),
                lakeShore(timing, LakeShoreOptions.of("331")),
                lakeShore(timing, LakeShoreOptions.of("335").inCelsius()),
                lakeShore(timing, LakeShoreOptions.of("336").showingTarget()),
                lauda(timing, LaudaOptions.DEFAULT),
                lauda(timing, LaudaOptions.DEFAULT.endingWithCarriageReturn()),
                linkam(timing),
                watlow(timing, 1),
                watlow(timing, 2));
    }

    private static StageCase eurotherm(Timing timing, String model, EurothermOptions options) {
        return new StageCase(
                        EurothermDriver.modbus(timing),
                        model,
                        (bench, seed) -> Eurotherm.modbus(bench, options, seed),
                        (bench, seed) -> Eurotherm.modbus(bench, options.withBrokenSensor(), seed),
                        0.051)
                .checkingItsFrames();
    }

    private static StageCase eurothermBisynch(Timing timing) {
        EurothermOptions options = EurothermOptions.SERIES_2400;
        return new StageCase(
                        EurothermDriver.bisynch(timing),
                        "2400",
                        (bench, seed) -> Eurotherm.bisynch(bench, options, seed),
                        (bench, seed) -> Eurotherm.bisynch(bench, options.withBrokenSensor(), seed),
                        0.051)
                .checkingItsFrames();
    }

    private static StageCase julabo(Timing timing, String model, JulaboOptions options, String alarm) {
        return new StageCase(
                new JulaboDriver(timing),
                model,
                (bench, seed) -> new Julabo(bench, options, seed),
                (bench, seed) -> new Julabo(bench, options.withAlarm(alarm), seed),
                0.01);
    }

    private static StageCase lakeShore(Timing timing, LakeShoreOptions options) {
        return new StageCase(
                new LakeShoreDriver(timing),
                options.model(),
                (bench, seed) -> new LakeShore(bench, options, seed),
                (bench, seed) -> new LakeShore(bench, options.withSensorStatus(128), seed),
                0.001);
    }

    private static StageCase huberPb(Timing timing) {
        HuberOptions options = HuberOptions.DEFAULT;
        return new StageCase(
                new HuberDriver(timing, Duration.ZERO),
                "pb",
                (bench, seed) -> new PilotOne(bench, options, seed),
                (bench, seed) -> new PilotOne(bench, options.withBrokenSensor(), seed),
                0.01);
    }

    private static StageCase huberLai(Timing timing) {
        HuberOptions options = HuberOptions.DEFAULT;
        return new StageCase(
                        new HuberDriver(timing, Duration.ZERO),
                        "lai",
                        (bench, seed) -> new CcPilot(bench, options, seed),
                        (bench, seed) -> new CcPilot(bench, options.withBrokenSensor(), seed),
                        0.01)
                .checkingItsFrames();
    }

    private static StageCase ika(Timing timing) {
        IkaOptions options = IkaOptions.CIRCULATOR;
        return new StageCase(
                new IkaDriver(timing),
                "circulator",
                (bench, seed) -> new IkaInstrument(bench, options, seed),
                (bench, seed) -> new IkaInstrument(bench, options.answering("----"), seed),
                0.01);
    }

    private static StageCase espec(Timing timing) {
        EspecOptions options = EspecOptions.DEFAULT;
        return new StageCase(
                new EspecDriver(timing),
                "chamber",
                (bench, seed) -> new EspecChamber(bench, options, seed),
                (bench, seed) -> new EspecChamber(bench, options.withAlarms("1,7"), seed),
                0.051);
    }

    private static StageCase watlow(Timing timing, int decimals) {
        F4Options options = F4Options.DEFAULT.withDecimals(decimals);
        F4Options broken = F4Options.DEFAULT.withBrokenSensor();
        return new StageCase(
                new WatlowDriver(timing),
                "f4",
                (bench, seed) -> new WatlowF4(bench, options, seed),
                (bench, seed) -> new WatlowF4(bench, broken, seed),
                0.051);
    }

    private static StageCase instec(Timing timing) {
        InstecOptions options = InstecOptions.DEFAULT;
        return new StageCase(
                new InstecDriver(timing),
                "mk2000b",
                (bench, seed) -> new Mk2000(bench, options, seed),
                (bench, seed) -> new Mk2000(bench, options.withBrokenSensor(), seed),
                0.01);
    }

    private static StageCase lauda(Timing timing, LaudaOptions options) {
        return new StageCase(
                new LaudaDriver(timing),
                "circulator",
                (bench, seed) -> new LaudaCirculator(bench, options, seed),
                (bench, seed) -> new LaudaCirculator(bench, options.withBrokenSensor(), seed),
                0.01);
    }

    private static StageCase linkam(Timing timing) {
        T95Options options =
                T95Options.DEFAULT.withReadingNoise(0).withSampleLag(0).withSampleError(0);
        StageLimits limits = new LinkamDriver().limits("t95").orElseThrow();
        StageDriver driver = new LinkamDriver(new LinkamTiming(Duration.ZERO, timing.answer()), limits);
        return new StageCase(
                driver,
                "t95",
                (bench, seed) -> new T95(bench, options, seed),
                (bench, seed) -> new T95(bench, options.withErrorBits(2), seed),
                0.051);
    }
}
