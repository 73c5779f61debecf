package org.electrolyst.drivers.huber;

import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A circulator that speaks PB. Its pump is left as it is. */
final class PbCirculator implements Thermostat {
    private static final int ON = 1;
    private static final int OFF = 0;

    private final PropertyTable<PbVariable> properties;
    private final PbTable table;

    PbCirculator(PbAccess access, PbTable table) {
        this.properties = new PropertyTable<>("the Huber circulator", access);
        this.table = table;
    }

    /** What a unit can do of what its family can: its setpoint has limits. */
    StageLimits limits(StageLimits family, Cancel cancel) throws InstrumentException, Cancelled {
        try {
            double one = properties.read(table.limit(0x30), cancel);
            double other = properties.read(table.limit(0x31), cancel);
            return family.within(Math.min(one, other), Math.max(one, other));
        } catch (DeviceFault e) {
            return family; // this model does not tell
        }
    }

    @Override
    public String where() {
        return properties.where();
    }

    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(table.temperature(), cancel);
        int error = properties.readCode(table.error(), cancel);
        if (error != 0) {
            throw new DeviceFault(where() + " reports error " + error
                    + "; read on its display what it is: a sensor, the" + " level, the pump or too high a temperature");
        }
        return temperatureK;
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(table.setpoint(), cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(table.setpoint(), kelvin, cancel);
    }

    @Override
    public boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.readCode(table.control(ON), cancel) == ON;
    }

    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(table.control(ON), ON, cancel);
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(table.control(OFF), OFF, cancel);
        return "temperature control off, confirmed";
    }
}
