package org.electrolyst.drivers.thermostat;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.SafeAttempts;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/**
 * A thermostat as a stage. Its ramps are led: each reading moves the setpoint on, so a ramp that nobody reads stands still.
 * Confined to one thread.
 */
public final class ThermostatStage implements TemperatureStage {
    /** Whether a thermostat holds its setpoint or is still on the way is taken from this distance, K. */
    private static final double HOLDING_WITHIN_K = 0.5;

    private final Port port;
    private final Identity identity;
    private final StageLimits limits;
    private final Thermostat thermostat;
    private final LabTime time;
    private Optional<LedRamp> ramp = Optional.empty();
    private boolean started;

    /** A stage over a thermostat that answers; it goes on with what it is doing. */
    public ThermostatStage(Port port, Identity identity, StageLimits limits, Thermostat thermostat, LabTime time) {
        this.port = port;
        this.identity = identity;
        this.limits = limits;
        this.thermostat = thermostat;
        this.time = time;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public StageLimits limits() {
        return limits;
    }

    @Override
    public StageReading read(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = thermostat.temperatureK(cancel);
        if (!thermostat.isRunning(cancel)) {
            refuseStoppedByItself();
            return new StageReading(temperatureK, State.STOPPED);
        }
        if (ramp.isPresent()) {
            return new StageReading(temperatureK, lead(ramp.get(), temperatureK, cancel));
        }
        return new StageReading(temperatureK, towards(thermostat.setpointK(cancel), temperatureK));
    }

    private void refuseStoppedByItself() throws DeviceFault {
        if (started) {
            throw new DeviceFault(
                    thermostat.where() + " was started and does not run any more (a power cut, an alarm, or"
                            + " somebody at its keys); its temperature drifts. Look at it before it is started again");
        }
    }

    /** Moves the setpoint on. */
    private State lead(LedRamp led, double temperatureK, Cancel cancel) throws InstrumentException, Cancelled {
        double setpointK = led.next(time.now());
        thermostat.setSetpointK(setpointK, cancel);
        if (setpointK == led.targetK()) {
            ramp = Optional.empty();
            return towards(setpointK, temperatureK);
        }
        return led.targetK() > setpointK ? State.HEATING : State.COOLING;
    }

    private static State towards(double setpointK, double temperatureK) {
        if (Math.abs(setpointK - temperatureK) <= HOLDING_WITHIN_K) {
            return State.HOLDING;
        }
        return setpointK > temperatureK ? State.HEATING : State.COOLING;
    }

    @Override
    public void ramp(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        limits.require(thermostat.where(), targetK, rateKPerS);
        double hereK = stay(cancel);
        ramp = Optional.of(new LedRamp(time.now(), hereK, targetK, rateKPerS));
    }

    @Override
    public void leaveAt(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        limits.require(thermostat.where(), targetK, rateKPerS);
        ramp = Optional.empty();
        thermostat.setSetpointK(targetK, cancel);
        start(cancel);
    }

    @Override
    public void hold(Cancel cancel) throws InstrumentException, Cancelled {
        stay(cancel);
    }

    /** Holds the present temperature, or the nearest that it can hold; which one it is. */
    private double stay(Cancel cancel) throws InstrumentException, Cancelled {
        ramp = Optional.empty();
        double hereK = Math.max(limits.lowestK(), Math.min(limits.highestK(), thermostat.temperatureK(cancel)));
        thermostat.setSetpointK(hereK, cancel);
        start(cancel);
        return hereK;
    }

    private void start(Cancel cancel) throws InstrumentException, Cancelled {
        if (!thermostat.isRunning(cancel)) {
            thermostat.start(cancel);
        }
        started = true;
    }

    @Override
    public SafeState makeSafe() {
        return new SafeAttempts(port, "it may still heat or cool", thermostat.where()).reach(never -> {
            started = false;
            ramp = Optional.empty();
            return Optional.of(thermostat.stop(never));
        });
    }

    @Override
    public List<LinkBytes> takeLinkBytes() {
        return port.takeLinkBytes();
    }

    @Override
    public void close() {
        port.close();
    }
}
