package org.electrolyst.drivers.keithley;

import org.electrolyst.drivers.property.Scales;
import org.electrolyst.model.quantity.Unit;

/** What is sourced or measured, as commands spell it. */
enum SourceFunction {
    VOLTAGE("VOLT", "voltage"),
    CURRENT("CURR", "current");

    private final String mnemonic;
    private final String words;

    SourceFunction(String mnemonic, String words) {
        this.mnemonic = mnemonic;
        this.words = words;
    }

    String mnemonic() {
        return mnemonic;
    }

    String words() {
        return words;
    }

    Unit unit() {
        return this == VOLTAGE ? Scales.VOLT : Scales.AMPERE;
    }

    /** What is measured and limited while this is sourced. */
    SourceFunction other() {
        return this == VOLTAGE ? CURRENT : VOLTAGE;
    }
}
