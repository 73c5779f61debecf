package org.electrolyst.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.run.PlanFile;
import org.electrolyst.model.run.PlannedStep;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.store.run.NewRun;

/** A measurement that the tests write: rest, impedance and triple at 20 °C. */
final class GivenRun {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final PlanFile PLAN =
            new PlanFile("pellet", "plan: 1\nname: pellet\n# 20 °C ± ?\r\n".getBytes(StandardCharsets.UTF_8));
    static final StepKey REST = new StepKey(1, 1);
    static final StepKey IMPEDANCE = new StepKey(2, 1);
    static final StepKey TRIPLE = new StepKey(3, 1);

    private static final PointStatus OVERLOAD = PointStatus.of(2 | 8);

    private GivenRun() {}

    static InstrumentRecord potentiostat() {
        return new InstrumentRecord(
                "potentiostat",
                "palmsens",
                "emstat4-lr",
                Optional.of("ES4LR20B0008"),
                Optional.of("1.3"),
                "/dev/ttyUSB0",
                Optional.of(new MeterAccuracy(0.001, 5e-4, 1e-4, 0.002, 0.001, 3e-5)));
    }

    static InstrumentRecord stage() {
        return new InstrumentRecord(
                "stage", "linkam", "t95", Optional.empty(), Optional.empty(), "/dev/ttyUSB1", Optional.empty());
    }

    static List<PlannedStep> steps() {
        return List.of(
                new PlannedStep(1, "rest", "rest until 0.02 mV/min", OptionalDouble.of(293.15)),
                new PlannedStep(2, "impedance", "200 kHz to 0.1 Hz", OptionalDouble.of(293.15)),
                new PlannedStep(3, "bruce-vincent", "10 mV, both polarities", OptionalDouble.empty()));
    }

    static NewRun newRun(Optional<String> sampleId) {
        return new NewRun(sampleId, START, PLAN, "0.1.0", List.of(potentiostat(), stage()), steps());
    }

    static SpectrumConditions conditions(Instant at) {
        return new SpectrumConditions(
                OptionalDouble.of(293.15),
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.003),
                Optional.of(at),
                Optional.of("EmStat4 LR"));
    }

    static SeriesKey series(StepKey step, SeriesRole role, int part) {
        return new SeriesKey(step, role, part);
    }

    static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    /** Points {@code from} to {@code to}, without the last; every tenth is beyond the range. */
    static List<ImpedancePoint> impedance(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new ImpedancePoint(
                        0.1 * i,
                        2e5 / (1 + i),
                        100 + 1.0 / 3 * i,
                        -7.0 * i / 11,
                        i % 10 == 9 ? OVERLOAD : PointStatus.OK))
                .toList();
    }

    static List<PolarizationPoint> hold(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new PolarizationPoint(0.5 * i, 1e-5 * Math.exp(-i / 30.0), 0.01, PointStatus.OK))
                .toList();
    }

    static List<VoltagePoint> voltages(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new VoltagePoint(i, 1e-3 / (1 + i)))
                .toList();
    }

    static List<TemperaturePoint> temperatures(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new TemperaturePoint(i, 293.15 + 0.1 / (1 + i), 293.15))
                .toList();
    }
}
