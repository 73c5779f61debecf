package org.electrolyst.drivers.huber;

import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A circulator that speaks LAI, under internal control. */
final class LaiCirculator implements Thermostat {
    private final PropertyTable<LaiField> properties;

    LaiCirculator(LaiAccess access) {
        this.properties = new PropertyTable<>("the Huber circulator", access);
    }

    @Override
    public String where() {
        return properties.where();
    }

    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(LaiTable.TEMPERATURE, cancel);
        if (properties.readCode(LaiTable.ALARM, cancel) != 0) {
            throw new DeviceFault(
                    where() + " reports an alarm; read on its display what it is: a sensor, the level, the"
                            + " pump or too high a temperature");
        }
        return temperatureK;
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(LaiTable.SETPOINT, cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(LaiTable.SETPOINT, kelvin, cancel);
    }

    @Override
    public boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.readCode(LaiTable.MODE, cancel) == LaiTable.INTERNAL_CONTROL;
    }

    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(LaiTable.MODE, LaiTable.INTERNAL_CONTROL, cancel);
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(LaiTable.MODE, LaiTable.OFF, cancel);
        return "circulator off, confirmed";
    }
}
