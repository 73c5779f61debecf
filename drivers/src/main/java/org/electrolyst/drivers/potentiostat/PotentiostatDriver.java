package org.electrolyst.drivers.potentiostat;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** A family of potentiostats that one program knows how to talk to. Only {@code connect} opens a port. */
public interface PotentiostatDriver {
    /** What it declares about itself. */
    DriverSheet<PotentiostatLimits, MeterAccuracy> sheet();

    /** As plans spell it. */
    default String name() {
        return sheet().driver();
    }

    /** The models it knows, as plans spell them. */
    default List<String> models() {
        return sheet().modelNames();
    }

    /** What a model can do; empty if the driver does not know it. */
    default Optional<PotentiostatLimits> limits(String model) {
        return sheet().find(model).map(ModelSheet::limits);
    }

    /** How well a model measures; empty if the driver does not know it. */
    default Optional<MeterAccuracy> accuracy(String model) {
        return sheet().find(model).map(ModelSheet::accuracy);
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
     * Connects over an open port, which the potentiostat owns from then on; it is closed if this fails. Whatever ran on the
     * device is aborted, its cell is switched off, and its model is verified.
     *
     * @throws IllegalArgumentException if the driver does not know the model
     * @throws InstrumentException if the device does not answer or is another model
     */
    Potentiostat connect(String model, Port port, LabTime time, Cancel cancel) throws InstrumentException, Cancelled;

    /**
     * Opens the port at {@code address} and connects.
     *
     * @throws IllegalArgumentException if the driver does not know the model
     * @throws InstrumentException if the port cannot be opened, or the device does not answer or is another model
     * @see Port#open
     */
    default Potentiostat connect(String model, String address, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        return connect(model, Port.open(address, lineSettings(model), time), time, cancel);
    }
}
