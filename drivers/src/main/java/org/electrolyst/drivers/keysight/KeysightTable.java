package org.electrolyst.drivers.keysight;

import static org.electrolyst.drivers.property.Scales.HERTZ;
import static org.electrolyst.drivers.property.Scales.NUMBER;
import static org.electrolyst.drivers.property.Scales.VOLT;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.TextCommand;

/** What is read and set (E4980A user's guide, SCPI commands, as used by public programs). */
final class KeysightTable {
    private static final double FREQUENCY_ROUNDING = 1e-4;
    private static final double LEVEL_STEP_V = 0.5e-3;

    private KeysightTable() {}

    static List<Property<TextCommand>> all() {
        return List.of(frequency(1000), level(), bias(), biasOn());
    }

    /** Verified to a ten thousandth of {@code hertz}. */
    static Property<TextCommand> frequency(double hertz) {
        return Property.setting("frequency", TextCommand.of("FREQ?", "FREQ %s", 4), HERTZ)
                .within(FREQUENCY_ROUNDING * hertz);
    }

    /** Amplitude, V rms; 0 takes the signal away. */
    static Property<TextCommand> level() {
        return Property.setting("amplitude", TextCommand.of("VOLT?", "VOLT %s", 4), VOLT)
                .within(LEVEL_STEP_V);
    }

    static Property<TextCommand> bias() {
        return Property.setting("direct voltage", TextCommand.of("BIAS:VOLT?", "BIAS:VOLT %s", 4), VOLT)
                .within(LEVEL_STEP_V);
    }

    /** 1 while the bias is at the cell. */
    static Property<TextCommand> biasOn() {
        return Property.setting("bias", TextCommand.of("BIAS:STAT?", "BIAS:STAT %s", 0), NUMBER)
                .between(0, 1);
    }
}
