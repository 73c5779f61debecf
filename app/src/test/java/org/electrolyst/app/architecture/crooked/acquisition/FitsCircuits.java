package org.electrolyst.app.architecture.crooked.acquisition;

import org.electrolyst.app.architecture.crooked.analysis.circuit.Circuit;

final class FitsCircuits {
    private FitsCircuits() {}

    static int count(Circuit[] circuits) {
        return circuits.length;
    }
}
