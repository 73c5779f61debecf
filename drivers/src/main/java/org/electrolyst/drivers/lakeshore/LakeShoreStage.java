package org.electrolyst.drivers.lakeshore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.SafeAttempts;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The loop of output 1. A ramp starts where the setpoint is, so the setpoint is first brought to the temperature; a setpoint
 * alone does not heat, a range above 0 does.
 */
final class LakeShoreStage implements TemperatureStage {
    private static final int POWER = 3;
    private static final int ATTEMPTS = 3;

    private final Port port;
    private final Identity identity;
    private final StageLimits limits;
    private final LakeShoreTable table;
    private final PropertyTable<TextCommand> properties;
    private OptionalDouble targetK = OptionalDouble.empty();
    private boolean heating;

    LakeShoreStage(
            Port port,
            Identity identity,
            StageLimits limits,
            LakeShoreTable table,
            PropertyTable<TextCommand> properties) {
        this.port = port;
        this.identity = identity;
        this.limits = limits;
        this.table = table;
        this.properties = properties;
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
        double temperatureK = temperature(cancel);
        return new StageReading(temperatureK, state(temperatureK, cancel));
    }

    /** The temperature, of which the sensor's status, asked after it, says that it is one. */
    private double temperature(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(table.temperature(), cancel);
        int status = properties.readCode(table.sensorStatus(), cancel);
        if (status != 0) {
            throw new DeviceFault(properties.where() + " has no temperature: " + words(status) + " (RDGST " + status
                    + "). Check the sensor, its cable and its type in the controller");
        }
        return temperatureK;
    }

    private static String words(int status) {
        List<String> words = new ArrayList<>();
        note(words, status, 1, "the reading is invalid");
        note(words, status, 16, "temperature under range");
        note(words, status, 32, "temperature over range");
        note(words, status, 64, "sensor at zero");
        note(words, status, 128, "sensor over range or open");
        return words.isEmpty() ? "unknown trouble" : String.join(", ", words);
    }

    private static void note(List<String> words, int status, int bit, String meaning) {
        if ((status & bit) != 0) {
            words.add(meaning);
        }
    }

    private State state(double temperatureK, Cancel cancel) throws InstrumentException, Cancelled {
        if (properties.readCode(table.range(1), cancel) == 0) {
            if (heating) {
                throw new DeviceFault(properties.where()
                        + " has switched its heater off by itself (open or shorted load, or somebody at its keys);"
                        + " the temperature drifts. Check the heater");
            }
            return State.STOPPED;
        }
        if (properties.readCode(table.isRamping(), cancel) == 0) {
            requireTarget(cancel);
            return State.HOLDING;
        }
        double goal = targetK.isPresent() ? targetK.getAsDouble() : properties.read(table.setpoint(), cancel);
        return goal > temperatureK ? State.HEATING : State.COOLING;
    }

    /** Where the controller showed only where its ramp had got to, its target is verified now that the ramp is over. */
    private void requireTarget(Cancel cancel) throws InstrumentException, Cancelled {
        if (targetK.isPresent()) {
            double setpointK = properties.read(table.setpoint(), cancel);
            if (Math.abs(setpointK - targetK.getAsDouble()) > table.setpoint().tolerance()) {
                throw new DeviceFault(String.format(
                        Locale.ROOT,
                        "%s has a setpoint of %.3f K, not the %.3f K it was told; was it changed at its keys?",
                        properties.where(),
                        setpointK,
                        targetK.getAsDouble()));
            }
        }
    }

    @Override
    public void ramp(double target, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        limits.require(properties.where(), target, rateKPerS);
        stay(rateKPerS, cancel);
        properties.set(table.rateWith(1), rateKPerS, cancel);
        goTo(target, cancel);
        targetK = OptionalDouble.of(target);
        power(cancel);
    }

    @Override
    public void hold(Cancel cancel) throws InstrumentException, Cancelled {
        stay(limits.fastestKPerS(), cancel);
        targetK = OptionalDouble.empty();
        power(cancel);
    }

    /** Brings the setpoint to the temperature, at once. */
    private void stay(double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        double here = temperature(cancel);
        properties.set(table.rateWith(0), rateKPerS, cancel);
        properties.set(table.setpoint(), here, cancel);
    }

    /** Gives the new setpoint, until the controller shows it, or a setpoint on its way there. */
    private void goTo(double target, Cancel cancel) throws InstrumentException, Cancelled {
        if (properties.readCode(table.rampOn(), cancel) != 1) {
            throw new Rejected(properties.where() + " does not switch ramps on; its setpoint stays where it is."
                    + " Look at the controller");
        }
        double start = properties.read(table.setpoint(), cancel);
        double shown = start;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            properties.set(table.setpoint().unreadable(), target, cancel);
            shown = properties.read(table.setpoint(), cancel);
            boolean onItsWay = Math.abs(shown - start) + Math.abs(target - shown)
                    <= Math.abs(target - start) + table.setpoint().tolerance();
            if (Math.abs(shown - target) <= table.setpoint().tolerance()
                    || (onItsWay && properties.readCode(table.isRamping(), cancel) == 1)) {
                return;
            }
        }
        throw new Rejected(String.format(
                Locale.ROOT,
                "%s was told a setpoint of %.3f K and shows %.3f K. Look at its own limits and mode",
                properties.where(),
                target,
                shown));
    }

    private void power(Cancel cancel) throws InstrumentException, Cancelled {
        if (properties.readCode(table.range(1), cancel) == 0) {
            properties.set(table.range(1), POWER, cancel);
        }
        heating = true;
    }

    @Override
    public SafeState makeSafe() {
        return new SafeAttempts(port, "the heater may still be on", properties.where()).reach(never -> {
            heating = false;
            for (int output = 1; output <= table.model().outputs(); output++) {
                properties.set(table.range(output), 0, never);
            }
            return Optional.of("all heater outputs off, confirmed");
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
