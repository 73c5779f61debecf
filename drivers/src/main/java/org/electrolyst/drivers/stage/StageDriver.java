package org.electrolyst.drivers.stage;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** A family of temperature stages that one program knows how to talk to. Only {@code connect} opens a port. */
public interface StageDriver {
    /** What it declares about itself. */
    DriverSheet<StageLimits, ThermometerAccuracy> sheet();

    /** As plans spell it. */
    default String name() {
        return sheet().driver();
    }

    /** The models it knows, as plans spell them. */
    default List<String> models() {
        return sheet().modelNames();
    }

    /** What a model can do; empty if the driver does not know it. */
    default Optional<StageLimits> limits(String model) {
        return sheet().find(model).map(ModelSheet::limits);
    }

    /**
     * How the line of a model is usually set.
     *
     * @throws IllegalArgumentException if the driver does not know the model
     */
    default LineSettings lineSettings(String model) {
        return sheet().require(model).line();
    }

    /**
     * Connects over an open port, which the stage owns from then on; it is closed if this fails. What the stage is doing
     * goes on.
     *
     * @throws IllegalArgumentException if the driver does not know the model
     * @throws InstrumentException if the device does not answer as such a stage does, or reports a fault
     */
    TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled;

    /**
     * Opens the port at {@code address} and connects.
     *
     * @throws IllegalArgumentException if the driver does not know the model
     * @throws InstrumentException if the port cannot be opened, or the device does not answer as such a stage does
     * @see Port#open
     */
    default TemperatureStage connect(String model, String address, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        return connect(model, Port.open(address, lineSettings(model), time), time, cancel);
    }
}
