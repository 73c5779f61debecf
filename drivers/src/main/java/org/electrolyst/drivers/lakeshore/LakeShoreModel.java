package org.electrolyst.drivers.lakeshore;

import java.util.List;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.LineSettings.Parity;

/**
 * How the models differ in what they are told. The 331 has one heater, whose range needs no number, and keeps the control
 * input of a loop in CSET.
 */
enum LakeShoreModel {
    M331("331", 9600, 1),
    M335("335", 57600, 2),
    M336("336", 57600, 4);

    private final String number;
    private final int baud;
    private final int outputs;

    LakeShoreModel(String number, int baud, int outputs) {
        this.number = number;
        this.baud = baud;
        this.outputs = outputs;
    }

    static LakeShoreModel of(String number) {
        return List.of(values()).stream()
                .filter(m -> m.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    String number() {
        return number;
    }

    LineSettings line() {
        return new LineSettings(baud, 7, Parity.ODD, 1);
    }

    /** How many outputs have a range; they count from 1. */
    int outputs() {
        return outputs;
    }

    boolean hasNumberedOutputs() {
        return this != M331;
    }
}
