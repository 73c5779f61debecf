package org.electrolyst.drivers.keithley;

import static org.electrolyst.drivers.property.Scales.NUMBER;

import java.util.List;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.TextCommand;

/** What is read and set (2400 series user's manual, section 18, SCPI command reference). */
final class KeithleyTable {
    /** A current of 1 µA is told to a part in a million. */
    private static final int DECIMALS = 12;

    /** The instrument rounds what it is told to its own steps. */
    private static final double ROUNDING = 1e-4;

    /** Ranges go 5 % further than they are called. */
    private static final double REACH = 1.06;

    private KeithleyTable() {}

    static List<Property<TextCommand>> all() {
        return List.of(
                output(),
                level(SourceFunction.VOLTAGE, 1),
                level(SourceFunction.CURRENT, 1),
                compliance(SourceFunction.VOLTAGE, 1),
                compliance(SourceFunction.CURRENT, 1),
                measuringRange(SourceFunction.VOLTAGE),
                measuringRange(SourceFunction.CURRENT),
                clearsOutput());
    }

    /** 1 while the output is on. */
    static Property<TextCommand> output() {
        return Property.setting("output", TextCommand.of(":OUTP?", ":OUTP %s", 0), NUMBER)
                .between(0, 1);
    }

    /** Whether the output goes off by itself after each reading. */
    static Property<TextCommand> clearsOutput() {
        return Property.setting(
                        "automatic output-off", TextCommand.of(":SOUR:CLE:AUTO?", ":SOUR:CLE:AUTO %s", 0), NUMBER)
                .between(0, 1);
    }

    /** What is sourced; verified to a ten thousandth of {@code value}. */
    static Property<TextCommand> level(SourceFunction source, double value) {
        String header = ":SOUR:" + source.mnemonic() + ":LEV";
        return Property.setting("source " + source.words(), numeric(header), source.unit())
                .within(ROUNDING * Math.abs(value));
    }

    /** How far the other quantity may go; verified to a ten thousandth of {@code value}. */
    static Property<TextCommand> compliance(SourceFunction measured, double value) {
        String header = ":SENS:" + measured.mnemonic() + ":PROT";
        return Property.setting("compliance " + measured.words(), numeric(header), measured.unit())
                .within(ROUNDING * Math.abs(value));
    }

    /** The range of readings: the instrument takes the smallest that holds what it is told. */
    static Property<TextCommand> measuringRange(SourceFunction measured) {
        String header = ":SENS:" + measured.mnemonic() + ":RANG";
        return Property.setting("measuring range of " + measured.words(), numeric(header), measured.unit())
                .unreadable();
    }

    /** The present range of readings, as far as it reaches. */
    static Property<TextCommand> rangeInUse(SourceFunction measured) {
        String query = ":SENS:" + measured.mnemonic() + ":RANG?";
        return Property.reading("range of " + measured.words(), TextCommand.query(query), measured.unit());
    }

    /** Whether a range holds a value. */
    static boolean holds(double range, double value) {
        return range * REACH >= Math.abs(value);
    }

    private static TextCommand numeric(String header) {
        return TextCommand.of(header + "?", header + " %s", DECIMALS);
    }
}
