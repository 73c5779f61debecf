package org.electrolyst.drivers.eurotherm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.SafeAttempts;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * A furnace behind a controller: target and rate limit of its setpoint, and manual mode with output 0 for off. The
 * controller's own programs are left alone.
 */
final class EurothermStage<A> implements TemperatureStage {
    /** A working setpoint within this of the temperature is a fair start of a ramp. */
    private static final double FAIR_START_K = 2;

    private static final int SENSOR_BREAK = 1 << 5;
    private static final int LOOP_BREAK = 1 << 6;
    private static final int HEATER_FAIL = 1 << 7;
    private static final int LOAD_FAIL = 1 << 8;
    private static final int OUT_OF_RANGE = 1 << 10;

    private final Port port;
    private final Identity identity;
    private final StageLimits limits;
    private final EurothermTable<A> table;
    private final PropertyTable<A> properties;

    EurothermStage(
            Port port, Identity identity, StageLimits limits, EurothermTable<A> table, PropertyTable<A> properties) {
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
        if (properties.readCode(table.manual(), cancel) == 1) {
            return new StageReading(temperatureK, isOff(cancel) ? State.STOPPED : State.HEATING);
        }
        double working = properties.read(table.working(), cancel);
        double target = properties.read(table.setpoint(), cancel);
        boolean arrived = Math.abs(target - working) <= 0.51 * table.resolutionK();
        return new StageReading(
                temperatureK, arrived ? State.HOLDING : target > working ? State.HEATING : State.COOLING);
    }

    private boolean isOff(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(table.workingOutput(), cancel) == 0;
    }

    /** The temperature, of which the controller's status, asked after it, says that it is one. */
    private double temperature(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(table.temperature(), cancel);
        if (table.status().isPresent()) {
            String trouble = words(properties.readCode(table.status().get(), cancel));
            if (!trouble.isEmpty()) {
                throw new DeviceFault(properties.where() + " reports: " + trouble
                        + "; its temperature means nothing until that is mended");
            }
        }
        refuseImplausible(temperatureK);
        return temperatureK;
    }

    private static String words(int status) {
        List<String> words = new ArrayList<>();
        note(words, status, SENSOR_BREAK, "sensor broken");
        note(words, status, LOOP_BREAK, "loop broken");
        note(words, status, HEATER_FAIL, "heater failed");
        note(words, status, LOAD_FAIL, "load failed");
        note(words, status, OUT_OF_RANGE, "temperature out of range of the sensor");
        return String.join(", ", words);
    }

    private static void note(List<String> words, int status, int bit, String meaning) {
        if ((status & bit) != 0) {
            words.add(meaning);
        }
    }

    /** A broken sensor reads one end of its scale; EI-Bisynch has no other sign of it. */
    private void refuseImplausible(double temperatureK) throws DeviceFault {
        double slack = 0.1 * (limits.highestK() - limits.lowestK());
        if (temperatureK < limits.lowestK() - slack || temperatureK > limits.highestK() + slack) {
            throw new DeviceFault(String.format(
                    Locale.ROOT,
                    "%s reads %.1f °C, far outside its setpoint limits; is its sensor broken?",
                    properties.where(),
                    Scales.CELSIUS.fromSi(temperatureK)));
        }
    }

    @Override
    public void ramp(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        limits.require(properties.where(), targetK, rateKPerS);
        double here = temperature(cancel);
        if (Math.abs(properties.read(table.working(), cancel) - here) > FAIR_START_K) {
            setpointHere(here, cancel);
        }
        properties.set(table.rate(), rateKPerS, cancel);
        properties.set(table.setpoint(), targetK, cancel);
        properties.set(table.manual(), 0, cancel);
    }

    @Override
    public void hold(Cancel cancel) throws InstrumentException, Cancelled {
        setpointHere(temperature(cancel), cancel);
        properties.set(table.manual(), 0, cancel);
    }

    /** Brings the working setpoint to the temperature at once. */
    private void setpointHere(double temperatureK, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(table.rate(), 0, cancel);
        double allowed = Math.max(limits.lowestK(), Math.min(limits.highestK(), temperatureK));
        properties.set(table.setpoint(), allowed, cancel);
    }

    @Override
    public SafeState makeSafe() {
        return new SafeAttempts(port, "the furnace may still heat", properties.where()).reach(never -> {
            properties.set(table.manual(), 1, never);
            properties.set(table.output(), 0, never);
            return isOff(never) ? Optional.of("manual mode, output 0 %, confirmed") : Optional.empty();
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
