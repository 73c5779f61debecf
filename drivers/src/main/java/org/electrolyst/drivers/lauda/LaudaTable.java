package org.electrolyst.drivers.lauda;

import static org.electrolyst.drivers.property.Scales.CELSIUS;
import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.SetReply;
import org.electrolyst.drivers.property.TextCommand;

/** What is read and set at a circulator. Every command is answered, sets with {@code OK} or {@code ERR_n}. */
final class LaudaTable {
    static final int ON = 0;
    static final int STANDBY = 1;
    private static final SetReply OK = SetReply.answer("OK", "ERR_\\d{1,3}");
    private static final double HALF_STEP = 0.0051;

    private LaudaTable() {}

    static List<Property<TextCommand>> all() {
        return List.of(temperature(), setpoint(), status(), standby(ON));
    }

    /** Of the bath, or of the outlet. */
    static Property<TextCommand> temperature() {
        return Property.reading("temperature", TextCommand.query("IN_PV_00"), CELSIUS);
    }

    static Property<TextCommand> setpoint() {
        return Property.setting(
                        "setpoint",
                        TextCommand.of("IN_SP_00", "OUT_SP_00_%s", 2).answering(OK),
                        CELSIUS)
                .within(HALF_STEP);
    }

    /** 0 in order, -1 a fault. */
    static Property<TextCommand> status() {
        return Property.reading("status", TextCommand.query("STATUS"), NUMBER);
    }

    /** 0 on, 1 standby; a command of its own leads to each. */
    static Property<TextCommand> standby(int wanted) {
        String set = wanted == ON ? "START" : "STOP";
        return Property.setting("standby", TextCommand.of("IN_MODE_02", set, 0).answering(OK), NUMBER);
    }
}
