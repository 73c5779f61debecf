package org.electrolyst.drivers.ika;

import java.util.Locale;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * An IKA instrument on its line. It does not tell whether it runs: what it was told last is taken for it, and what is verified
 * of a stop is a setpoint of 20 °C, at which nothing happens to a sample should the stop have been lost.
 */
final class Ika implements Thermostat {
    private static final double REST_K = Scales.CELSIUS.toSi(20);

    /** A reading this far outside what the instrument can do is that of a broken sensor. */
    private static final double SLACK_K = 100;

    private final NamurAccess access;
    private final IkaModel model;
    private final PropertyTable<NamurVariable> properties;
    private boolean running;

    Ika(NamurAccess access, IkaModel model) {
        this.access = access;
        this.model = model;
        this.properties = new PropertyTable<>("the IKA " + model.id(), access);
    }

    @Override
    public String where() {
        return properties.where();
    }

    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(model.temperature(), cancel);
        if (temperatureK < model.limits().lowestK() - SLACK_K
                || temperatureK > model.limits().highestK() + SLACK_K) {
            throw new DeviceFault(String.format(
                    Locale.ROOT,
                    "%s reads %.1f °C, which it cannot have: is its sensor broken?",
                    where(),
                    Scales.CELSIUS.fromSi(temperatureK)));
        }
        return temperatureK;
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(model.setpoint(), cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(model.setpoint(), kelvin, cancel);
    }

    @Override
    public boolean isRunning(Cancel cancel) {
        return running;
    }

    /** Starts it; that it still answers then is all that can be verified. */
    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        access.tell("START_1", cancel);
        access.name(cancel);
        running = true;
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        access.tell("STOP_1", cancel);
        properties.set(model.setpoint(), REST_K, cancel);
        access.tell("STOP_1", cancel);
        access.tell("STOP_4", cancel);
        access.tell("RESET", cancel);
        access.name(cancel);
        running = false;
        return "told to stop, which it cannot confirm; setpoint 20 °C, confirmed";
    }
}
