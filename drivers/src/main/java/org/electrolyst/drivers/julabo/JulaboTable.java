package org.electrolyst.drivers.julabo;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.property.TextCommand;

/** What both dialects share: bath or feed temperature, the first setpoint, and whether it runs. */
final class JulaboTable {
    static final Property<TextCommand> TEMPERATURE =
            Property.reading("bath temperature", TextCommand.query("IN_PV_00"), Scales.CELSIUS);
    static final Property<TextCommand> SETPOINT = Property.setting(
                    "setpoint", TextCommand.of("IN_SP_00", "OUT_SP_00 %s", 2), Scales.CELSIUS)
            .within(0.0051);
    static final Property<TextCommand> RUNNING = Property.setting(
                    "start", TextCommand.of("IN_MODE_05", "OUT_MODE_05 %s", 0), Scales.NUMBER)
            .between(0, 1);

    private JulaboTable() {}

    static List<Property<TextCommand>> all() {
        return List.of(TEMPERATURE, SETPOINT, RUNNING);
    }
}
