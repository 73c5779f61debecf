package org.electrolyst.drivers.instec;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.SafeAttempts;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.StageReading;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A stage behind the controller, which ramps by itself. */
final class InstecStage implements TemperatureStage {
    private final Port port;
    private final Identity identity;
    private final StageLimits limits;
    private final PropertyTable<MkVariable> properties;

    InstecStage(Port port, Identity identity, StageLimits limits, PropertyTable<MkVariable> properties) {
        this.port = port;
        this.identity = identity;
        this.limits = limits;
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
        return new StageReading(
                temperatureK,
                switch (properties.readCode(InstecTable.STATUS, cancel)) {
                    case InstecTable.STOPPED -> State.STOPPED;
                    case InstecTable.HOLDING -> State.HOLDING;
                    default -> properties.read(InstecTable.HELD, cancel) > temperatureK ? State.HEATING : State.COOLING;
                });
    }

    /** The temperature, of which the controller's error, asked after it, says that it is one. */
    private double temperature(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(InstecTable.TEMPERATURE, cancel);
        int error = properties.readCode(InstecTable.ERROR, cancel);
        if (error != 0) {
            throw new DeviceFault(properties.where() + " reports error " + error
                    + (error == 4 ? ", target out of range" : "") + "; check sensor, stage and its range");
        }
        return temperatureK;
    }

    @Override
    public void ramp(double targetK, double rateKPerS, Cancel cancel) throws InstrumentException, Cancelled {
        limits.require(properties.where(), targetK, rateKPerS);
        properties.set(InstecTable.rampAt(rateKPerS), targetK, cancel);
        requireMoving(cancel);
    }

    @Override
    public void hold(Cancel cancel) throws InstrumentException, Cancelled {
        double hereK = temperature(cancel);
        properties.set(InstecTable.HELD, Math.max(limits.lowestK(), Math.min(limits.highestK(), hereK)), cancel);
        requireMoving(cancel);
    }

    private void requireMoving(Cancel cancel) throws InstrumentException, Cancelled {
        int status = properties.readCode(InstecTable.STATUS, cancel);
        if (status != InstecTable.HOLDING && status != InstecTable.RAMPING) {
            throw new Rejected(properties.where() + " has the new target and neither ramps nor holds (status " + status
                    + "). Look at the controller");
        }
    }

    @Override
    public SafeState makeSafe() {
        return new SafeAttempts(port, "the stage may still heat or cool", properties.where()).reach(never -> {
            properties.set(InstecTable.STATUS, InstecTable.STOPPED, never);
            return Optional.of("stage stopped, confirmed");
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
