package org.electrolyst.drivers.potentiostat;

/** A kind of measurement that plans ask for. A model has it or not, and says so before anyone opens its port. */
public enum Capability {
    /** Impedance under an alternating voltage. */
    IMPEDANCE(ImpedanceSource.class, "measure impedance"),
    /** Impedance under an alternating current. */
    GALVANOSTATIC_IMPEDANCE(GalvanostaticImpedanceSource.class, "measure impedance under a controlled current"),
    /** The voltage of the open cell. */
    OPEN_CIRCUIT_VOLTAGE(OpenCircuitMeter.class, "read the open-circuit voltage"),
    /** A voltage held while the current is read: chronoamperometry. */
    VOLTAGE_HOLD(VoltageHolder.class, "hold a voltage"),
    /** A voltage held, then a spectrum without the voltage ever dropping. */
    SPECTRUM_UNDER_BIAS(BiasedImpedanceSource.class, "measure impedance at the end of a hold, under its voltage"),
    /** A current held while the voltage is read: chronopotentiometry. */
    CURRENT_HOLD(CurrentHolder.class, "hold a current"),
    /** A voltage that rises or falls evenly while the current is read: linear sweep voltammetry. */
    LINEAR_SWEEP(VoltageSweeper.class, "sweep the voltage");

    private final Class<? extends Potentiostat> type;
    private final String words;

    Capability(Class<? extends Potentiostat> type, String words) {
        this.type = type;
        this.words = words;
    }

    /** What a connected instrument with this capability is. */
    public Class<? extends Potentiostat> type() {
        return type;
    }

    /** What it does, such as {@code hold a voltage}. */
    public String words() {
        return words;
    }
}
