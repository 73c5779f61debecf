package org.electrolyst.drivers.instec;

import static org.electrolyst.drivers.property.Scales.CELSIUS;
import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.util.List;
import java.util.Locale;
import org.electrolyst.drivers.property.Property;

/** What is read and set at an mK2000B. */
final class InstecTable {
    static final int STOPPED = 0;
    static final int HOLDING = 1;
    static final int RAMPING = 2;

    static final Property<MkVariable> TEMPERATURE =
            Property.reading("control temperature", new MkVariable(2, ""), CELSIUS);
    static final Property<MkVariable> ERROR = Property.reading("error", new MkVariable(10, ""), NUMBER);

    /** Goes there as fast as it can, and holds it. */
    static final Property<MkVariable> HELD = target("TEMP:HOLD %s");

    /** 0 stopped, 1 holds, 2 ramps, 3 to 6 a program or a purge; it can be set to 0 only. */
    static final Property<MkVariable> STATUS =
            Property.setting("status", new MkVariable(8, "TEMP:STOP"), NUMBER).between(STOPPED, STOPPED);

    static final List<Property<MkVariable>> ALL = List.of(TEMPERATURE, ERROR, HELD, rampAt(1), STATUS);

    private InstecTable() {}

    /** Where a ramp of this magnitude, K/s, ends. */
    static Property<MkVariable> rampAt(double rateKPerS) {
        return target(String.format(Locale.ROOT, "TEMP:RAMP %%s,%.2f", rateKPerS * 60));
    }

    private static Property<MkVariable> target(String command) {
        return Property.setting("target", new MkVariable(4, command), CELSIUS).within(0.0051);
    }
}
