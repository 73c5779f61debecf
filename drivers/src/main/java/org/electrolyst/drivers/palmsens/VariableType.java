package org.electrolyst.drivers.palmsens;

/** The kinds of value that our scripts ask for, by their code in data packages. */
enum VariableType {
    MEASURED_VOLTAGE("ab"),
    CURRENT("ba"),
    REAL_IMPEDANCE("cc"),
    IMAGINARY_IMPEDANCE("cd"),
    FREQUENCY("dc"),
    TIME("eb");

    private final String code;

    VariableType(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
