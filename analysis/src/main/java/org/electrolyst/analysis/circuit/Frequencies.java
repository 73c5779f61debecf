package org.electrolyst.analysis.circuit;

import org.electrolyst.model.quantity.DoubleVector;

/** Angular frequencies with what elements derive from them again and again. */
final class Frequencies {
    final int size;
    final double[] omega;
    final double[] lnOmega;

    Frequencies(DoubleVector frequencyHz) {
        size = frequencyHz.size();
        omega = frequencyHz.map(f -> 2 * Math.PI * f).toArray();
        lnOmega = frequencyHz.map(f -> Math.log(2 * Math.PI * f)).toArray();
    }
}
