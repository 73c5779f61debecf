package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.StageCase;
import org.electrolyst.drivers.cases.StageCases;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every temperature stage does, on every kind of line. */
class StageContractTest {
    private static final double RATE_K_PER_S = 5.0 / 60;

    static Stream<Arguments> stages() {
        return StageCases.all().stream()
                .flatMap(stage -> Stream.of(SimulatedLine.values()).map(line -> Arguments.of(stage, line)));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void goesToATemperatureAndHoldsIt(StageCase wanted, SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage = bench.stage(wanted, wanted.healthy());
            assertThat(stage.read(bench.never).state()).isEqualTo(State.STOPPED);

            stage.ramp(323.15, RATE_K_PER_S, bench.never);
            bench.watch(stage, Duration.ofMinutes(1));
            assertThat(stage.read(bench.never).state()).isEqualTo(State.HEATING);
            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(302.15, within(0.1 + wanted.resolutionK()));
            bench.watch(stage, Duration.ofMinutes(5));

            assertThat(stage.read(bench.never).state()).isEqualTo(State.HOLDING);
            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(323.15, within(wanted.resolutionK()));
            stage.close();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void takesANewTargetBelowZeroFromARampAndFromAHold(StageCase wanted, SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage = bench.stage(wanted, wanted.healthy());
            stage.ramp(323.15, RATE_K_PER_S, bench.never);
            stage.ramp(263.15, RATE_K_PER_S, bench.never);
            assertThat(stage.read(bench.never).state()).isEqualTo(State.COOLING);

            stage.hold(bench.never);
            assertThat(stage.read(bench.never).state()).isEqualTo(State.HOLDING);
            stage.ramp(263.15, RATE_K_PER_S, bench.never);
            bench.watch(stage, Duration.ofMinutes(8));

            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(263.15, within(wanted.resolutionK()));
            stage.close();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void isStoppedWhenMadeSafe(StageCase wanted, SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage = bench.stage(wanted, wanted.healthy());
            stage.ramp(323.15, RATE_K_PER_S, bench.never);
            assertThat(bench.isStageOn()).isTrue();

            assertThat(stage.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
            assertThat(bench.isStageOn()).isFalse();
            assertThat(stage.read(bench.never).state()).isEqualTo(State.STOPPED);
            stage.close();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void reportsABrokenSensorAndALostLine(StageCase wanted, SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            assertThatThrownBy(() -> bench.stage(wanted, wanted.sensorBroken()).read(bench.never))
                    .isInstanceOf(DeviceFault.class)
                    .hasMessageContaining("sensor");
            TemperatureStage stage = bench.stage(wanted, wanted.healthy());
            bench.pullCable();

            assertThatThrownBy(() -> stage.read(bench.never)).isInstanceOf(LinkLost.class);
            assertThat(stage.makeSafe())
                    .isInstanceOfSatisfying(
                            SafeState.Unknown.class,
                            state -> assertThat(state.words()).contains("by hand"));
            stage.close();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void refusesWhatIsBeyondItsLimitsBeforeAnythingIsSent(StageCase wanted, SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage = bench.stage(wanted, wanted.healthy());
            int changes = bench.changes.size();

            assertThatThrownBy(() -> stage.ramp(3000, RATE_K_PER_S, bench.never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("nothing was sent");
            assertThatThrownBy(() -> stage.ramp(300, 1000, bench.never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("K/min");
            assertThatThrownBy(() -> stage.ramp(Double.NaN, RATE_K_PER_S, bench.never))
                    .isInstanceOf(Rejected.class);
            assertThat(bench.changes).hasSize(changes);
            stage.close();
        }
    }

    private static SimulatedBench bench(SimulatedLine line) {
        assumeTrue(line.isSupported());
        return new SimulatedBench(line);
    }
}
