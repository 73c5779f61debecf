package org.electrolyst.drivers.huber;

import static org.electrolyst.drivers.property.Scales.CELSIUS;
import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.util.List;
import org.electrolyst.drivers.property.Property;

/** What is read and set over LAI. */
final class LaiTable {
    static final int OFF = 0;
    static final int INTERNAL_CONTROL = 1;

    /** Letters of the modes, each at its number; the last one circulates without control. */
    static final String MODES = "OIC";

    static final Property<LaiField> TEMPERATURE =
            Property.reading("internal temperature", LaiField.TEMPERATURE, CELSIUS);
    static final Property<LaiField> SETPOINT =
            Property.setting("setpoint", LaiField.SETPOINT, CELSIUS).within(0.0051);
    static final Property<LaiField> MODE = Property.setting("mode", LaiField.MODE, NUMBER);
    static final Property<LaiField> ALARM = Property.reading("alarm", LaiField.ALARM, NUMBER);

    static final List<Property<LaiField>> ALL = List.of(TEMPERATURE, SETPOINT, MODE, ALARM);

    private LaiTable() {}
}
