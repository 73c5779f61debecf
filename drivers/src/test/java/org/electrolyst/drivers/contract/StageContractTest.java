package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.sim.linkam.T95Options;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every temperature stage does, on every kind of line. */
class StageContractTest {
    private static final double RATE_K_PER_S = 5.0 / 60;

    @ParameterizedTest
    @EnumSource
    void goesToATemperatureAndHoldsIt(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage = bench.stage(T95Options.DEFAULT.withReadingNoise(0));

            stage.ramp(323.15, RATE_K_PER_S, bench.never);
            bench.await(Duration.ofMinutes(1));
            assertThat(stage.read(bench.never).state()).isEqualTo(State.HEATING);
            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(302.15, within(0.1));
            bench.await(Duration.ofMinutes(5));

            assertThat(stage.read(bench.never).state()).isEqualTo(State.HOLDING);
            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(323.15, within(0.051));
            stage.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesANewTargetBelowZeroFromARampAndFromAHold(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage =
                    bench.stage(T95Options.DEFAULT.withReadingNoise(0).withOddStatus());
            stage.ramp(323.15, RATE_K_PER_S, bench.never);
            stage.ramp(263.15, RATE_K_PER_S, bench.never);
            assertThat(stage.read(bench.never).state()).isEqualTo(State.COOLING);

            stage.hold(bench.never);
            assertThat(stage.read(bench.never).state()).isEqualTo(State.HOLDING);
            stage.ramp(263.15, 1, bench.never);
            bench.await(Duration.ofMinutes(2));

            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(263.15, within(0.051));
            stage.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isStoppedWhenMadeSafe(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            TemperatureStage stage = bench.stage(T95Options.DEFAULT);
            stage.ramp(323.15, RATE_K_PER_S, bench.never);

            assertThat(stage.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
            assertThat(stage.read(bench.never).state()).isEqualTo(State.STOPPED);
            stage.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsAFaultOfTheStageAndALostLine(SimulatedLine line) throws Exception {
        try (SimulatedBench bench = bench(line)) {
            assertThatThrownBy(() -> bench.stage(T95Options.DEFAULT.withErrorBits(2)))
                    .isInstanceOf(DeviceFault.class)
                    .hasMessageContaining("sensor open");
            TemperatureStage stage = bench.stage(T95Options.DEFAULT);
            bench.pullCable();

            assertThatThrownBy(() -> stage.read(bench.never)).isInstanceOf(LinkLost.class);
            assertThat(stage.makeSafe()).isInstanceOf(SafeState.Unknown.class);
            stage.close();
        }
    }

    private static SimulatedBench bench(SimulatedLine line) {
        assumeTrue(line.isSupported());
        return new SimulatedBench(line);
    }
}
