package org.electrolyst.drivers.watlow;

import static org.electrolyst.drivers.property.Scales.CELSIUS;
import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.util.List;
import org.electrolyst.drivers.modbus.Register;
import org.electrolyst.drivers.property.Property;

/**
 * What is read and set at channel 1.
 *
 * @param decimals of its temperatures
 */
record F4Table(int decimals) {
    /** The first of five registers that can be read together. */
    static final int TEMPERATURE = 100;

    /** Decimals of input 1, 0 to 2. */
    static final Property<Register> DECIMALS = Property.reading("decimals", Register.code(606), NUMBER);

    /** 0 °F, 1 °C. */
    static final Property<Register> UNITS = Property.reading("units", Register.code(901), NUMBER);

    /** 2 while a profile runs, 3 while it is held. */
    static final Property<Register> STATUS = Property.reading("profile status", Register.code(200), NUMBER);

    /** Ends a profile where 1 is written. */
    static final Property<Register> END_PROFILE =
            Property.setting("end of profile", Register.code(1217), NUMBER).unreadable();

    List<Property<Register>> all() {
        return List.of(temperature(), setpoint(), lowest(), highest(), STATUS, END_PROFILE, UNITS, DECIMALS);
    }

    double stepK() {
        return Math.pow(10, -decimals);
    }

    Property<Register> temperature() {
        return Property.reading("temperature", Register.signed(TEMPERATURE, decimals), CELSIUS);
    }

    /** One step below its lowest value it is off. */
    Property<Register> setpoint() {
        return Property.setting("setpoint", Register.signed(300, decimals), CELSIUS)
                .within(0.51 * stepK());
    }

    Property<Register> lowest() {
        return Property.reading("lowest setpoint", Register.signed(602, decimals), CELSIUS);
    }

    Property<Register> highest() {
        return Property.reading("highest setpoint", Register.signed(603, decimals), CELSIUS);
    }
}
