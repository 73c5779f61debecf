package org.electrolyst.drivers.hioki;

import static org.electrolyst.drivers.property.Scales.HERTZ;
import static org.electrolyst.drivers.property.Scales.NUMBER;
import static org.electrolyst.drivers.property.Scales.VOLT;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.TextCommand;

/** What is read and set (IM35xx communication commands, as cited by public programs). */
final class HiokiTable {
    /** A frequency has five digits. */
    private static final double FREQUENCY_ROUNDING = 1e-4;

    private static final double LEVEL_STEP_V = 0.5e-3;

    private HiokiTable() {}

    static List<Property<TextCommand>> all() {
        return List.of(frequency(1000), level(), bias(), events());
    }

    /** Verified to a ten thousandth of {@code hertz}. */
    static Property<TextCommand> frequency(double hertz) {
        return Property.setting("frequency", TextCommand.of(":FREQ?", ":FREQ %s", 4), HERTZ)
                .within(FREQUENCY_ROUNDING * hertz);
    }

    /** Open-circuit amplitude, V rms. */
    static Property<TextCommand> level() {
        return Property.setting("amplitude", TextCommand.of(":LEV:VOLT?", ":LEV:VOLT %s", 4), VOLT)
                .within(LEVEL_STEP_V);
    }

    static Property<TextCommand> bias() {
        return Property.setting("direct voltage", TextCommand.of(":DCB:LEV?", ":DCB:LEV %s", 3), VOLT)
                .within(LEVEL_STEP_V);
    }

    /** Bits of what went wrong since it was asked last. */
    static Property<TextCommand> events() {
        return Property.reading("standard events", TextCommand.query("*ESR?"), NUMBER);
    }
}
