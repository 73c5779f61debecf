package org.electrolyst.drivers.lakeshore;

import static org.electrolyst.drivers.property.Scales.KELVIN;
import static org.electrolyst.drivers.property.Scales.KELVIN_PER_MINUTE;
import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.model.quantity.Unit;

/**
 * What is read and set at a controller (336 user's manual, chapter 6.6).
 *
 * @param model decides how ranges are written
 * @param input the sensor that output 1 is controlled by, A to D
 * @param units in which the controller takes the setpoint of output 1
 */
record LakeShoreTable(LakeShoreModel model, char input, Unit units) {
    static final double SLOWEST_K_PER_S = 0.1 / 60;
    static final double FASTEST_K_PER_S = 100.0 / 60;
    private static final int HIGHEST_RANGE = 3;
    private static final double HALF_STEP = 0.0006;
    private static final TextCommand RAMP = TextCommand.of("RAMP? 1", "RAMP 1,%s", 0);

    List<Property<TextCommand>> all() {
        return List.of(temperature(), sensorStatus(), setpoint(), range(1), isRamping(), rampOn(), rateWith(1));
    }

    Property<TextCommand> temperature() {
        return Property.reading("temperature", TextCommand.query("KRDG? " + input), KELVIN);
    }

    Property<TextCommand> sensorStatus() {
        return Property.reading("sensor status", TextCommand.query("RDGST? " + input), NUMBER);
    }

    Property<TextCommand> setpoint() {
        return Property.setting("setpoint", TextCommand.of("SETP? 1", "SETP 1,%s", 3), units)
                .within(HALF_STEP);
    }

    /** Power of an output: 0 off to 3 high. */
    Property<TextCommand> range(int output) {
        TextCommand command = model.hasNumberedOutputs()
                ? TextCommand.of("RANGE? " + output, "RANGE " + output + ",%s", 0)
                : TextCommand.of("RANGE?", "RANGE %s", 0);
        return Property.setting("heater range of output " + output, command, NUMBER)
                .between(0, HIGHEST_RANGE);
    }

    /** 1 while the setpoint moves. */
    Property<TextCommand> isRamping() {
        return Property.reading("ramp status", TextCommand.query("RAMPST? 1"), NUMBER);
    }

    /** Whether the next setpoint is gone to at the rate. */
    Property<TextCommand> rampOn() {
        return Property.reading("ramp on", RAMP.inField(0, 2), NUMBER);
    }

    /** The rate, set together with whether ramps are on. */
    Property<TextCommand> rateWith(int on) {
        TextCommand command = new TextCommand(RAMP.query(), "RAMP 1," + on + ",%s", 1, 1, 2, RAMP.reply());
        return Property.setting("ramp rate", command, KELVIN_PER_MINUTE)
                .between(SLOWEST_K_PER_S, FASTEST_K_PER_S)
                .within(0.051 / 60);
    }
}
