package org.electrolyst.drivers.julabo;

import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A circulator on its line. */
final class Circulator implements Thermostat {
    private final JulaboLine line;
    private final PropertyTable<TextCommand> properties;

    Circulator(String model, JulaboLine line) {
        this.line = line;
        this.properties = new PropertyTable<>("the Julabo " + model, line);
    }

    @Override
    public String where() {
        return properties.where();
    }

    /** The temperature of the bath, of which the status, asked after it, says that it is one. */
    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(JulaboTable.TEMPERATURE, cancel);
        Status status = line.status(cancel);
        if (status.isAlarm()) {
            throw new DeviceFault(
                    where() + " reports " + status.words() + "; its temperature means nothing until that is mended");
        }
        return temperatureK;
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(JulaboTable.SETPOINT, cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(JulaboTable.SETPOINT, kelvin, cancel);
    }

    @Override
    public boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.readCode(JulaboTable.RUNNING, cancel) == 1;
    }

    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(JulaboTable.RUNNING, 1, cancel);
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(JulaboTable.RUNNING, 0, cancel);
        return "circulator stopped, confirmed";
    }
}
