package org.electrolyst.drivers.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.stage.StageDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriversTest {
    private static final Sweep SWEEP = new Sweep(10, 0.1, 3, 0.01, new Sweep.Dc.Volts(0), OptionalDouble.empty());

    static Iterable<PotentiostatDriver> potentiostats() {
        return PotentiostatDrivers.all();
    }

    static Iterable<StageDriver> stages() {
        return StageDrivers.all();
    }

    @ParameterizedTest
    @MethodSource("potentiostats")
    void isFoundByItsNameAndKnowsTheLimitsOfEachOfItsModels(PotentiostatDriver driver) {
        assertThat(PotentiostatDrivers.find(driver.name())).containsSame(driver);
        assertThat(PotentiostatDrivers.names()).contains(driver.name());
        assertThat(driver.models()).isNotEmpty().allSatisfy(model -> {
            PotentiostatLimits limits = driver.limits(model).orElseThrow();
            assertThat(limits.capabilities()).isNotEmpty();
            assertThat(driver.accuracy(model)).isPresent();
            assertThat(driver.lineSettings(model).baud()).isPositive();
            // three points at 10, 1 and 0.1 Hz
            limits.impedance()
                    .ifPresent(impedance -> assertThat(impedance.of(SWEEP).toNanos() / 1e9)
                            .isCloseTo(
                                    3 * impedance.secondsPerPoint() + 11.1 * impedance.periodsPerPoint(),
                                    within(1e-6)));
        });
        assertThat(driver.limits("no such model")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> driver.lineSettings("no such model"))
                .withMessageContaining(driver.models().get(0));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void isFoundByItsNameAndKnowsTheLimitsOfEachStage(StageDriver driver) {
        assertThat(StageDrivers.find(driver.name())).containsSame(driver);
        assertThat(StageDrivers.names()).contains(driver.name());
        assertThat(driver.models())
                .isNotEmpty()
                .allSatisfy(model -> assertThat(driver.limits(model)).isPresent());
        assertThat(driver.limits("no such model")).isEmpty();
    }
}
