package org.electrolyst.drivers.linkam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.WallTime;
import org.junit.jupiter.api.Test;

class LinkamStageTest {
    private static final LinkamTiming QUICK = new LinkamTiming(Duration.ZERO, Duration.ofMillis(300));

    private final Cancel never = new Cancel();

    @Test
    void startsWithTheStatusAndRampsToATarget() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedT95());
        TemperatureStage stage = connect(line);

        stage.ramp(323.15, 5.0 / 60, never);

        assertThat(line.sent()).startsWith("T\rT\rR1500\rT\rL1500\rT\rS\rT\r");
        assertThat(stage.read(never).state()).isEqualTo(StageReading.State.HOLDING);
        assertThat(stage.read(never).temperatureK()).isCloseTo(323.15, within(1e-9));
    }

    @Test
    void changesTheTargetOfARunningRampWithoutStartingItAgain() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedT95());
        TemperatureStage stage = connect(line);
        stage.ramp(323.15, 5.0 / 60, never);

        stage.ramp(223.15, 20.0 / 60, never);

        assertThat(line.sent()).endsWith("T\rR12000\rT\rL1-500\rT\r");
        assertThat(line.sent().chars().filter(c -> c == 'S')).hasSize(1);
    }

    @Test
    void readsTemperaturesBelowZeroAsTwosComplement() throws Exception {
        TemperatureStage stage = connect(new ScriptedLink(new ScriptedT95().at(-1)));

        assertThat(stage.read(never).temperatureK()).isCloseTo(273.05, within(1e-9));
    }

    @Test
    void reportsAMissingStageAsFault() {
        assertThatThrownBy(() -> connect(new ScriptedLink(new ScriptedT95().withErrors(2))))
                .isInstanceOf(DeviceFault.class)
                .hasMessageContaining("sensor open");
    }

    @Test
    void refusesATargetBeyondItsLimitsBeforeAnythingIsSent() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedT95());
        TemperatureStage stage = connect(line);

        assertThatThrownBy(() -> stage.ramp(1000, 0.1, never))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("-196.0 °C to 600.0 °C, not to 726.9 °C");
        assertThat(line.sent()).isEqualTo("T\r");
    }

    @Test
    void stopsAndVerifiesItWhenMadeSafe() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedT95());
        TemperatureStage stage = connect(line);
        stage.ramp(323.15, 5.0 / 60, never);

        assertThat(stage.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
        assertThat(line.sent()).endsWith("E\rT\r");
    }

    private TemperatureStage connect(ScriptedLink line) throws Exception {
        LinkamDriver usual = new LinkamDriver();
        return new LinkamDriver(QUICK, usual.limits("t95").orElseThrow())
                .connect("t95", Port.over(line, "memory", new WallTime()), new WallTime(), never);
    }
}
