package org.electrolyst.drivers.watlow;

import java.util.Locale;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.modbus.Register;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Channel 1 of a controller, by its static setpoint. It is off where that is one step below its lowest value. */
final class F4 implements Thermostat {
    private static final double REST_K = Scales.CELSIUS.toSi(25);

    /** A reading this far outside the setpoint's limits is that of a broken sensor. */
    private static final double SLACK_K = 100;

    private final PropertyTable<Register> properties;
    private final F4Table table;
    private final StageLimits limits;

    /** With the setpoint's limits among its own. */
    F4(PropertyTable<Register> properties, F4Table table, StageLimits limits) {
        this.properties = properties;
        this.table = table;
        this.limits = limits;
    }

    @Override
    public String where() {
        return properties.where();
    }

    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(table.temperature(), cancel);
        if (temperatureK < limits.lowestK() - SLACK_K || temperatureK > limits.highestK() + SLACK_K) {
            throw new DeviceFault(String.format(
                    Locale.ROOT,
                    "%s reads %.1f °C, far outside its setpoint limits; is its sensor broken?",
                    where(),
                    Scales.CELSIUS.fromSi(temperatureK)));
        }
        return temperatureK;
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(table.setpoint(), cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        if (isProfileOn(cancel)) {
            throw new Rejected(where() + " runs a profile of its own; nothing was changed. End it at its keys");
        }
        properties.set(table.setpoint(), kelvin, cancel);
    }

    private boolean isProfileOn(Cancel cancel) throws InstrumentException, Cancelled {
        int status = properties.readCode(F4Table.STATUS, cancel);
        return status == 2 || status == 3;
    }

    @Override
    public boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled {
        return setpointK(cancel) > limits.lowestK() - 0.5 * table.stepK();
    }

    /** Nothing to do: a setpoint within the limits is what makes it run. */
    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        if (!isRunning(cancel)) {
            throw new Rejected(where() + " is off although its setpoint was set. Look at the controller");
        }
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        if (isProfileOn(cancel)) {
            properties.set(F4Table.END_PROFILE, 1, cancel);
        }
        double restK = Math.max(limits.lowestK(), Math.min(limits.highestK(), REST_K));
        properties.set(table.setpoint(), restK, cancel);
        try {
            properties.set(table.setpoint(), limits.lowestK() - table.stepK(), cancel);
            return "setpoint off, confirmed";
        } catch (Rejected e) {
            return String.format(
                    Locale.ROOT,
                    "it cannot be switched off; setpoint %.1f °C, confirmed",
                    Scales.CELSIUS.fromSi(restK));
        }
    }
}
