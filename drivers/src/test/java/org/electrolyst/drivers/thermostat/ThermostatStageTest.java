package org.electrolyst.drivers.thermostat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.model.time.Cancel;
import org.junit.jupiter.api.Test;

class ThermostatStageTest {
    private static final StageLimits LIMITS = new StageLimits(250, 400, 0.001, 1, 0.01);

    private final Cancel never = new Cancel();
    private final JumpingTime time = new JumpingTime();
    private final Bath bath = new Bath();
    private final Port port = Port.over(new ScriptedLink(sent -> ""), "memory", time);
    private final Identity identity = new Identity("bath", "bath", false, Optional.empty(), Optional.empty(), "memory");
    private final ThermostatStage stage = new ThermostatStage(port, identity, LIMITS, bath, time);

    /** A bath without inertia. */
    private static final class Bath implements Thermostat {
        private final List<Double> setpoints = new ArrayList<>();
        private boolean running;
        private boolean follows = true;
        private int deafToStops;
        private double kelvin = 300;

        @Override
        public String where() {
            return "the bath at memory";
        }

        @Override
        public double temperatureK(Cancel cancel) {
            return kelvin;
        }

        @Override
        public double setpointK(Cancel cancel) {
            return setpoints.isEmpty() ? 300 : setpoints.get(setpoints.size() - 1);
        }

        @Override
        public void setSetpointK(double setpoint, Cancel cancel) {
            setpoints.add(setpoint);
            kelvin = follows ? setpoint : kelvin;
        }

        @Override
        public boolean isRunning(Cancel cancel) {
            return running;
        }

        @Override
        public void start(Cancel cancel) {
            running = true;
        }

        @Override
        public String stop(Cancel cancel) throws InstrumentException {
            if (deafToStops-- > 0) {
                throw new NoReply("silence");
            }
            running = false;
            return "off, confirmed";
        }
    }

    private void pass(long seconds) throws Exception {
        time.await(Duration.ofSeconds(seconds), never);
    }

    @Test
    void leadsTheSetpointToWhereTheRampIsAtTheNextReading() throws Exception {
        stage.ramp(310, 0.1, never);
        assertThat(bath.setpoints).containsExactly(300.0);
        pass(5);
        assertThat(stage.read(never).state()).isEqualTo(State.HEATING);
        for (int i = 2; i < 20; i++) {
            pass(5);
            assertThat(stage.read(never).temperatureK()).isCloseTo(300 + 0.1 * 5 * i, within(1e-9));
        }
        pass(5);
        assertThat(stage.read(never).state()).isEqualTo(State.HOLDING);
        assertThat(bath.setpoints.get(bath.setpoints.size() - 1)).isEqualTo(310.0);
    }

    @Test
    void doesNotJumpWhereNobodyReadsForLong() throws Exception {
        stage.ramp(260, 0.1, never);
        pass(3600);
        assertThat(stage.read(never).state()).isEqualTo(State.COOLING);
        assertThat(bath.kelvin).isCloseTo(300 - 2 * 30 * 0.1, within(1e-9));
    }

    @Test
    void isOnItsWayUntilTheBathHasTheTemperature() throws Exception {
        bath.follows = false;
        stage.ramp(300.2, 1, never);
        bath.kelvin = 298;
        pass(10);
        assertThat(stage.read(never).state()).isEqualTo(State.HEATING);
        bath.kelvin = 300;
        assertThat(stage.read(never).state()).isEqualTo(State.HOLDING);
    }

    @Test
    void isLeftAtATemperatureThatItGoesToByItself() throws Exception {
        stage.ramp(350, 0.1, never);
        stage.leaveAt(290, 0.1, never);

        assertThat(bath.setpoints).endsWith(290.0);
        pass(5);
        assertThat(stage.read(never).state()).isEqualTo(State.HOLDING);
        assertThat(bath.setpoints).endsWith(290.0);
    }

    @Test
    void startsARampAtTheNearestTemperatureThatItCanHold() throws Exception {
        bath.follows = false;
        bath.kelvin = 240;
        stage.hold(never);
        assertThat(bath.setpoints).containsExactly(250.0);
    }

    @Test
    void reportsThatItStoppedByItselfButNotThatItWasMadeSafe() throws Exception {
        assertThat(stage.read(never).state()).isEqualTo(State.STOPPED);
        stage.hold(never);
        bath.running = false;
        assertThatThrownBy(() -> stage.read(never))
                .isInstanceOf(DeviceFault.class)
                .hasMessageContaining("does not run any more");

        stage.hold(never);
        bath.deafToStops = 2;
        assertThat(stage.makeSafe()).isEqualTo(new SafeState.Confirmed("off, confirmed"));
        assertThat(stage.read(never).state()).isEqualTo(State.STOPPED);
        bath.deafToStops = 3;
        assertThat(stage.makeSafe().words()).contains("silence").contains("by hand");
        stage.close();
    }
}
