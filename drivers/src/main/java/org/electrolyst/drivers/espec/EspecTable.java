package org.electrolyst.drivers.espec;

import static org.electrolyst.drivers.property.Scales.CELSIUS;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.SetReply;
import org.electrolyst.drivers.property.TextCommand;

/**
 * What is read and set at a chamber: {@code TEMP?} is answered with temperature, setpoint and its two limits.
 *
 * @param address what each line begins with on a bus, such as {@code 1,}; empty else
 */
record EspecTable(String address) {
    /** How a set that was done is answered is not known for sure; what was not done is answered with NA. */
    static final String REFUSED = "NA:.*";

    static final String DONE = "(?!NA:).*[A-Za-z].*";

    List<Property<TextCommand>> all() {
        return List.of(temperature(), setpoint(), highest(), lowest());
    }

    private TextCommand command(int field) {
        return new TextCommand(address + "TEMP?", address + "TEMP, S%s", 1, field, 4, SetReply.answer(DONE, REFUSED));
    }

    Property<TextCommand> temperature() {
        return Property.reading("temperature", command(0), CELSIUS);
    }

    Property<TextCommand> setpoint() {
        return Property.setting("setpoint", command(1), CELSIUS).within(0.051);
    }

    Property<TextCommand> highest() {
        return Property.reading("high limit", command(2), CELSIUS);
    }

    Property<TextCommand> lowest() {
        return Property.reading("low limit", command(3), CELSIUS);
    }
}
