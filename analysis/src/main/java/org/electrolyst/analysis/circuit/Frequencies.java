package org.electrolyst.analysis.circuit;

import org.electrolyst.model.quantity.DoubleVector;

/**
 * Angular frequencies with what elements derive from them again and again, and registers to compute in, so that an
 * evaluation makes no garbage. Belongs to one evaluator, and so to one thread.
 */
final class Frequencies {
    final int size;
    final double[] omega;
    final double[] lnOmega;
    final LineFunctions line = new LineFunctions();
    final PowerOfTime power = new PowerOfTime();

    Frequencies(DoubleVector frequencyHz) {
        size = frequencyHz.size();
        omega = frequencyHz.map(f -> 2 * Math.PI * f).toArray();
        lnOmega = frequencyHz.map(f -> Math.log(2 * Math.PI * f)).toArray();
    }
}
