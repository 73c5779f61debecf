package org.electrolyst.drivers.huber;

import static org.electrolyst.drivers.property.Scales.CELSIUS;
import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.time.Duration;
import java.util.List;
import org.electrolyst.drivers.huber.PbVariable.Kind;
import org.electrolyst.drivers.property.Property;

/**
 * What is read and set over PB.
 *
 * @param quietAfterStart how long the circulator must be left alone after temperature control was switched on
 */
record PbTable(Duration quietAfterStart) {
    private static final double HALF_STEP = 0.0051;

    List<Property<PbVariable>> all() {
        return List.of(temperature(), setpoint(), error(), control(1), limit(0x30), limit(0x31));
    }

    Property<PbVariable> setpoint() {
        return Property.setting("setpoint", new PbVariable(0x00, Kind.TEMPERATURE), CELSIUS)
                .within(HALF_STEP);
    }

    /** Of the bath. */
    Property<PbVariable> temperature() {
        return Property.reading("internal temperature", new PbVariable(0x01, Kind.TEMPERATURE), CELSIUS);
    }

    /** 0 for none. */
    Property<PbVariable> error() {
        return Property.reading("error", new PbVariable(0x05, Kind.SIGNED), NUMBER);
    }

    /** Whether the temperature is controlled, 0 or 1. */
    Property<PbVariable> control(int wanted) {
        Property<PbVariable> control =
                Property.setting("temperature control", new PbVariable(0x14, Kind.SIGNED), NUMBER);
        return wanted == 1 ? control.settling(quietAfterStart) : control;
    }

    /** One of the two limits of the setpoint. */
    Property<PbVariable> limit(int address) {
        return Property.reading("setpoint limit", new PbVariable(address, Kind.TEMPERATURE), CELSIUS);
    }
}
