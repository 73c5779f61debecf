package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.drivers.cases.ShortMeasurement.all;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.PotentiostatCase;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.cases.ShortMeasurement;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.CurrentHolder;
import org.electrolyst.drivers.potentiostat.GalvanostaticImpedanceSource;
import org.electrolyst.drivers.potentiostat.GalvanostaticSweep;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.LinearSweep;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
import org.electrolyst.drivers.potentiostat.VoltageSweeper;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model with a capability does, on an instrument without errors around a cell that is known exactly. */
class CapabilityContractTest {
    private static final double AMBIENT_K = 297.15;
    private static final double PICO_STEP_V = 0.54e-3;

    static List<PotentiostatCase> cases() {
        return PotentiostatCases.all();
    }

    static Stream<Arguments> everyCapabilityOfEveryCase() {
        return cases().stream()
                .flatMap(c -> Arrays.stream(Capability.values()).filter(c::has).map(k -> Arguments.of(c, k)));
    }

    static Stream<PotentiostatCase> impedance() {
        return with(Capability.IMPEDANCE);
    }

    static Stream<PotentiostatCase> galvanostaticImpedance() {
        return with(Capability.GALVANOSTATIC_IMPEDANCE);
    }

    static Stream<PotentiostatCase> openCircuit() {
        return with(Capability.OPEN_CIRCUIT_VOLTAGE);
    }

    static Stream<PotentiostatCase> voltageHold() {
        return with(Capability.VOLTAGE_HOLD);
    }

    static Stream<PotentiostatCase> currentHold() {
        return with(Capability.CURRENT_HOLD);
    }

    static Stream<PotentiostatCase> linearSweep() {
        return with(Capability.LINEAR_SWEEP);
    }

    private static Stream<PotentiostatCase> with(Capability capability) {
        return cases().stream().filter(c -> c.has(capability));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatItSaidBeforeItsPortWasOpened(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            Potentiostat potentiostat = bench.potentiostat(each);

            assertThat(potentiostat.limits()).isEqualTo(each.limits());
            for (Capability capability : Capability.values()) {
                if (each.has(capability)) {
                    assertThat(potentiostat.as(capability.type())).isSameAs(potentiostat);
                } else {
                    assertThatIllegalStateException()
                            .isThrownBy(() -> potentiostat.as(capability.type()))
                            .withMessageContaining(each.model());
                }
            }
            potentiostat.close();
        }
    }

    @ParameterizedTest
    @MethodSource("everyCapabilityOfEveryCase")
    void leavesTheCellOffWhetherItEndsOrIsEnded(PotentiostatCase each, Capability kind) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            Potentiostat potentiostat = bench.potentiostat(each);

            ShortMeasurement.measure(potentiostat, kind, new ArrayList<>(), bench.never);
            assertThat(bench.isCellOn()).isFalse();
            Measurement<?> second = ShortMeasurement.start(potentiostat, kind, bench.never);
            bench.await(Duration.ofSeconds(1));
            second.close();

            assertThat(bench.isCellOn()).isFalse();
            assertThat(potentiostat.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
            assertThat(bench.changes.stream().anyMatch(StateChange.CellOn.class::isInstance))
                    .isEqualTo(kind != Capability.OPEN_CIRCUIT_VOLTAGE);
            potentiostat.close();
        }
    }

    @ParameterizedTest
    @MethodSource("impedance")
    void measuresImpedanceUnderAVoltage(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            ImpedanceSource source = bench.potentiostat(each).as(ImpedanceSource.class);

            isThatOfTheCell(each, all(source.start(ShortMeasurement.SWEEP, bench.never), bench.never));
        }
    }

    @ParameterizedTest
    @MethodSource("galvanostaticImpedance")
    void measuresImpedanceUnderACurrent(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            GalvanostaticImpedanceSource source = bench.potentiostat(each).as(GalvanostaticImpedanceSource.class);

            isThatOfTheCell(each, all(source.start(ShortMeasurement.GALVANOSTATIC, bench.never), bench.never));
        }
    }

    private static void isThatOfTheCell(PotentiostatCase each, List<ImpedancePoint> spectrum) {
        assertThat(spectrum).extracting(p -> Math.round(p.frequencyHz())).containsExactly(100_000L, 10_000L, 1000L);
        assertThat(spectrum).allSatisfy(p -> {
            Complex truth = SimulatedBench.CELL.impedance(2 * Math.PI * p.frequencyHz(), AMBIENT_K);
            assertThat(p.realOhm()).isCloseTo(truth.real(), within(1e-5 * truth.abs()));
            assertThat(p.imaginaryOhm()).isCloseTo(truth.imaginary(), within(1e-5 * truth.abs()));
            assertThat(p.status().overload()).isFalse();
            assertThat(p.status().currentRangeA().isPresent()).isEqualTo(each.tellsRange());
        });
    }

    @ParameterizedTest
    @MethodSource("openCircuit")
    void readsTheOpenCell(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            OpenCircuitMeter meter = bench.potentiostat(each).as(OpenCircuitMeter.class);

            List<VoltagePoint> points = all(meter.start(ShortMeasurement.REST, bench.never), bench.never);

            assertThat(points)
                    .hasSize(4)
                    .allSatisfy(p -> assertThat(p.voltageV()).isCloseTo(0, within(1e-6)));
        }
    }

    @ParameterizedTest
    @MethodSource("voltageHold")
    void readsTheCurrentUnderAVoltageInOneRange(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            VoltageHolder holder = bench.potentiostat(each).as(VoltageHolder.class);
            Hold hold = new Hold(0.01, Duration.ofSeconds(70), Duration.ofSeconds(1), 50e-6);

            List<PolarizationPoint> points = all(holder.start(hold, bench.never), bench.never);

            assertThat(points.get(0).timeS()).isCloseTo(each.firstReadingS(), within(0.001));
            assertThat(points.get(points.size() - 1).timeS()).isCloseTo(70, within(1.5));
            assertThat(points).allSatisfy(p -> {
                double ampere = SimulatedBench.CELL.polarizationCurrentA(p.voltageV(), p.timeS(), AMBIENT_K);
                assertThat(p.currentA()).isCloseTo(ampere, within(2e-3 * ampere));
                assertThat(p.voltageV()).isCloseTo(0.01, within(PICO_STEP_V));
            });
            assertThat(points)
                    .extracting(p -> p.status().currentRangeA())
                    .containsOnly(points.get(0).status().currentRangeA());
            assertThat(points.get(0).status().currentRangeA().getAsDouble()).isBetween(50e-6, 200e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("voltageHold")
    void saysWhichCurrentsAreBeyondTheRangeAndWhichAreFarBelow(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            VoltageHolder holder = bench.potentiostat(each).as(VoltageHolder.class);
            Duration lasts = Duration.ofMillis(100);

            List<PolarizationPoint> tooSmall =
                    all(holder.start(new Hold(0.01, lasts, lasts, 10e-9), bench.never), bench.never);
            List<PolarizationPoint> tooLarge =
                    all(holder.start(new Hold(0.01, lasts, lasts, 2e-3), bench.never), bench.never);

            assertThat(tooSmall).isNotEmpty().allSatisfy(p -> {
                assertThat(p.status().overload()).isTrue();
                assertThat(p.currentA())
                        .isLessThan(5 * p.status().currentRangeA().orElseThrow());
            });
            assertThat(tooLarge).isNotEmpty().allMatch(p -> p.status().underload());
        }
    }

    @ParameterizedTest
    @MethodSource("currentHold")
    void readsTheVoltageUnderACurrent(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            CurrentHolder holder = bench.potentiostat(each).as(CurrentHolder.class);
            CurrentHold hold = new CurrentHold(-20e-6, Duration.ofSeconds(70), Duration.ofSeconds(1), 0.5);

            List<PolarizationPoint> points = all(holder.start(hold, bench.never), bench.never);

            assertThat(points.get(0).timeS()).isCloseTo(each.firstReadingS(), within(0.001));
            assertThat(points.get(points.size() - 1).timeS()).isCloseTo(70, within(1.5));
            assertThat(points).allSatisfy(p -> {
                double volts = SimulatedBench.CELL.galvanostaticVoltageV(-20e-6, p.timeS(), AMBIENT_K);
                assertThat(p.voltageV()).isCloseTo(volts, within(1e-5 * Math.abs(volts)));
                assertThat(p.currentA()).isCloseTo(-20e-6, within(1e-11));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("currentHold")
    void endsACurrentByItselfWhenTheVoltageGoesTooFar(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            CurrentHolder holder = bench.potentiostat(each).as(CurrentHolder.class);
            double limit = Math.abs(SimulatedBench.CELL.galvanostaticVoltageV(-20e-6, 3, AMBIENT_K));
            CurrentHold hold = new CurrentHold(-20e-6, Duration.ofHours(1), Duration.ofSeconds(1), limit);

            List<PolarizationPoint> points = all(holder.start(hold, bench.never), bench.never);

            PolarizationPoint last = points.get(points.size() - 1);
            assertThat(last.timeS()).isBetween(3.0, 3.2);
            assertThat(last.voltageV()).isLessThan(-limit);
            assertThat(points.subList(0, points.size() - 1)).allMatch(p -> p.voltageV() >= -limit);
            assertThat(bench.isCellOn()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("galvanostaticImpedance")
    void doesNotBeginASpectrumUnderACurrentThatTheCellDoesNotBear(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            GalvanostaticImpedanceSource source = bench.potentiostat(each).as(GalvanostaticImpedanceSource.class);
            GalvanostaticSweep sweep = new GalvanostaticSweep(100e3, 1e3, 3, 5e-6, 20e-6, 1e-3);

            assertThat(all(source.start(sweep, bench.never), bench.never)).isEmpty();
            assertThat(bench.isCellOn()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("linearSweep")
    void readsTheCurrentWhileTheVoltageRises(PotentiostatCase each) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            VoltageSweeper sweeper = bench.potentiostat(each).as(VoltageSweeper.class);
            LinearSweep sweep = new LinearSweep(0.1, -0.1, 0.01, 0.1, Duration.ofSeconds(1), 500e-6);

            List<PolarizationPoint> points = all(sweeper.start(sweep, bench.never), bench.never);

            assertThat(points).hasSize(21);
            for (int i = 0; i < points.size(); i++) {
                PolarizationPoint p = points.get(i);
                assertThat(p.timeS()).isCloseTo(0.1 * (i + 1), within(0.001));
                assertThat(p.voltageV()).isCloseTo(0.1 - 0.01 * i, within(PICO_STEP_V));
                assertThat(p.currentA()).isCloseTo(currentOfStaircase(p.timeS(), i), within(4e-6));
            }
        }
    }

    /** A linear cell answers the sum of its steps, each as if alone: the first 1 s before, then one every 0.1 s. */
    private static double currentOfStaircase(double timeS, int step) {
        double ampere = SimulatedBench.CELL.polarizationCurrentA(0.1, 1 + timeS, AMBIENT_K);
        for (int k = 1; k <= step; k++) {
            ampere -= SimulatedBench.CELL.polarizationCurrentA(0.01, timeS - 0.1 * k, AMBIENT_K);
        }
        return ampere;
    }
}
