package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.potentiostat.BiasedImpedanceSource;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.emstat.EmStatOptions;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every potentiostat does, on every kind of line. */
class PotentiostatContractTest {
    private static final double AMBIENT_K = 297.15;
    private static final Sweep SWEEP =
            new Sweep(200e3, 1, 20, 0.01, new Sweep.Dc.OpenCircuitVoltage(), OptionalDouble.empty());
    private static final Hold HOLD = new Hold(0.01, Duration.ofHours(2), Duration.ofSeconds(5), 50e-6);
    private static final Sweep UNDER_BIAS =
            new Sweep(200e3, 10, 5, 0.01, new Sweep.Dc.Volts(0.01), OptionalDouble.empty());

    @ParameterizedTest
    @EnumSource
    void measuresTheImpedanceOfTheCellAndSwitchesItOff(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            Potentiostat emstat = bench.potentiostat(EmStatOptions.DEFAULT);
            assertThat(emstat.identity().serialNumber()).contains("SIM4LR0001");

            List<ImpedancePoint> points = all(emstat.as(ImpedanceSource.class).start(SWEEP, bench.never), bench);

            assertThat(points).hasSize(20);
            assertThat(points.get(19).timeS() - points.get(0).timeS())
                    .isCloseTo(
                            emstat.limits().impedance().orElseThrow().of(SWEEP).toMillis() / 1000.0, within(0.5));
            for (ImpedancePoint point : points) {
                Complex truth = SimulatedBench.CELL.impedance(2 * Math.PI * point.frequencyHz(), AMBIENT_K);
                assertThat(point.realOhm()).isCloseTo(truth.real(), within(1e-5 * truth.abs()));
                assertThat(point.imaginaryOhm()).isCloseTo(truth.imaginary(), within(1e-5 * truth.abs()));
            }
            assertThat(bench.changes).hasAtLeastOneElementOfType(StateChange.CellOn.class);
            assertThat(bench.isCellOn()).isFalse();
            emstat.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheVoltageOfTheOpenCell(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            Potentiostat emstat = bench.potentiostat(EmStatOptions.DEFAULT.withoutVersion());

            List<VoltagePoint> points = all(
                    emstat.as(OpenCircuitMeter.class)
                            .start(new OpenCircuit(Duration.ofSeconds(2), Duration.ofMinutes(1)), bench.never),
                    bench);

            assertThat(points).hasSize(30);
            assertThat(points.get(29).timeS()).isCloseTo(60, within(0.01));
            assertThat(points).allSatisfy(point -> assertThat(point.voltageV()).isCloseTo(0, within(1e-6)));
            assertThat(bench.changes).noneMatch(StateChange.CellOn.class::isInstance);
            emstat.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsAVoltageDenselyFirstAndTakesTheSpectrumWithoutDroppingIt(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            Potentiostat emstat = bench.potentiostat(EmStatOptions.DEFAULT);
            HoldMeasurement hold = emstat.as(BiasedImpedanceSource.class).start(HOLD, UNDER_BIAS, bench.never);
            List<PolarizationPoint> points = new ArrayList<>();
            while (points.isEmpty() || points.get(points.size() - 1).timeS() < 300) {
                points.addAll(hold.next(Duration.ofSeconds(10), bench.never));
            }

            List<ImpedancePoint> spectrum = all(hold.spectrumUnderBias(bench.never), bench);

            assertThat(points.stream().filter(p -> p.timeS() < 1.998)).hasSizeBetween(395, 400);
            assertThat(points.get(0).timeS()).isCloseTo(0.005, within(0.001));
            assertThat(points).allSatisfy(p -> {
                double current = SimulatedBench.CELL.polarizationCurrentA(0.01, p.timeS(), AMBIENT_K);
                assertThat(p.currentA()).isCloseTo(current, within(2e-3 * current));
                assertThat(p.voltageV()).isCloseTo(0.01, within(1e-6));
            });
            assertThat(spectrum).hasSize(5);
            assertThat(bench.changes.stream().filter(StateChange.CellOn.class::isInstance))
                    .hasSize(1);
            assertThat(bench.isCellOn()).isFalse();
            emstat.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void switchesTheCellOffWhenAMeasurementIsClosedEarly(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            Potentiostat emstat = bench.potentiostat(EmStatOptions.DEFAULT);
            Measurement<PolarizationPoint> hold =
                    emstat.as(BiasedImpedanceSource.class).start(HOLD, UNDER_BIAS, bench.never);
            hold.next(Duration.ofSeconds(1), bench.never);
            assertThat(bench.isCellOn()).isTrue();

            hold.close();

            assertThat(bench.isCellOn()).isFalse();
            assertThat(emstat.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
            assertThat(all(emstat.as(ImpedanceSource.class).start(SWEEP, bench.never), bench))
                    .hasSize(20);
            emstat.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void switchesTheCellOffThatAnErrorLeftOn(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            Potentiostat emstat = bench.potentiostat(
                    EmStatOptions.DEFAULT.withOverloadAfter(20).withoutEmptyLineAfterError());
            Measurement<ImpedancePoint> sweep = emstat.as(ImpedanceSource.class).start(SWEEP, bench.never);

            assertThatThrownBy(() -> all(sweep, bench))
                    .isInstanceOf(DeviceFault.class)
                    .hasMessageContaining("critical overload")
                    .hasMessageContaining("cell off, confirmed");
            assertThat(bench.isCellOn()).isFalse();
            emstat.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysUntilWhenTheCellMayBeOnWhenTheCableIsPulled(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            Potentiostat emstat = bench.potentiostat(EmStatOptions.DEFAULT);
            Measurement<ImpedancePoint> sweep = emstat.as(ImpedanceSource.class).start(SWEEP, bench.never);
            assertThat(sweep.next(Duration.ofMinutes(1), bench.never)).isNotEmpty();
            bench.pullCable();

            assertThatThrownBy(() -> all(sweep, bench)).isInstanceOf(LinkLost.class);
            SafeState state = emstat.makeSafe();

            assertThat(state).isInstanceOfSatisfying(SafeState.UnknownUntil.class, unknown -> {
                bench.await(Duration.between(bench.lab.now(), unknown.until()));
                assertThat(bench.isCellOn()).isFalse();
            });
            emstat.close();
        }
    }

    private static SimulatedBench bench(SimulatedLine line) {
        assumeTrue(line.isSupported());
        return new SimulatedBench(line);
    }

    private static <P> List<P> all(Measurement<P> measurement, SimulatedBench bench) throws Exception {
        List<P> points = new ArrayList<>();
        while (!measurement.ended()) {
            points.addAll(measurement.next(Duration.ofMinutes(1), bench.never));
        }
        return points;
    }
}
