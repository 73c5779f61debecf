package org.electrolyst.drivers.eurotherm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.drivers.cases.StageCase;
import org.electrolyst.drivers.contract.SimulatedBench;
import org.electrolyst.drivers.contract.SimulatedLine;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.fixtures.sim.eurotherm.Eurotherm;
import org.electrolyst.fixtures.sim.eurotherm.EurothermOptions;
import org.electrolyst.fixtures.sim.modbus.SlaveQuirks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is special about these controllers, against the simulator. */
class EurothermSimulatedTest {
    private final List<Eurotherm> made = new ArrayList<>();

    static List<SlaveQuirks> lines() {
        return List.of(
                SlaveQuirks.NONE,
                new SlaveQuirks(true, false, 0),
                new SlaveQuirks(false, true, 0),
                new SlaveQuirks(true, true, 2));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void worksOverAdaptersThatEchoOrAddABytePerAnswer(SlaveQuirks line) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            TemperatureStage stage = connect(bench, EurothermOptions.SERIES_2200.on(line));

            stage.ramp(343.15, 5.0 / 60, bench.never);

            assertThat(stage.read(bench.never).temperatureK()).isCloseTo(297.15, within(0.06));
            stage.close();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void sparesTheMemoryThatWears(SlaveQuirks line) throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            TemperatureStage stage = connect(bench, EurothermOptions.SERIES_2400.on(line));
            stage.ramp(343.15, 5.0 / 60, bench.never);
            int written = made.get(0).memoryWrites();

            stage.ramp(343.15, 5.0 / 60, bench.never);
            stage.ramp(343.15, 5.0 / 60, bench.never);

            assertThat(made.get(0).memoryWrites()).isEqualTo(written).isLessThanOrEqualTo(5);
            stage.close();
        }
    }

    private TemperatureStage connect(SimulatedBench bench, EurothermOptions options) throws Exception {
        StageCase wanted = new StageCase(
                EurothermDriver.modbus(Timing.ofMillis(0, 0, 1000)),
                options.ieee() ? "2400" : "2200",
                (place, seed) -> {
                    Eurotherm eurotherm = Eurotherm.modbus(place, options, seed);
                    made.add(eurotherm);
                    return eurotherm;
                },
                (place, seed) -> Eurotherm.modbus(place, options.withBrokenSensor(), seed),
                0.051);
        return bench.stage(wanted, wanted.healthy());
    }
}
