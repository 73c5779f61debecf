package org.electrolyst.analysis.fit;

import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Whether Z'' may have been read with the wrong sign: files write either Z'' or -Z''. */
final class SignCheck {
    /** A reactance below this fraction of |Z| has the sign of the noise. */
    private static final double CLEAR = 0.01;

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST_POINTS = 5;

    private SignCheck() {}

    /** A flag where nearly every clear reactance is inductive and the circuit has more to it than inductors. */
    static Optional<Flag> flag(Circuit circuit, ImpedanceSpectrum spectrum) {
        int clear = 0;
        int inductive = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            double reactance = spectrum.imaginaryOhm().at(i);
            if (Math.abs(reactance) > CLEAR * spectrum.modulusOhm(i)) {
                clear++;
                inductive += reactance > 0 ? 1 : 0;
            }
        }
        boolean onlyInductors = circuit.parameters().stream()
                .map(CircuitParameter::element)
                .allMatch(element -> element.startsWith("R") || element.startsWith("L"));
        if (onlyInductors || clear < FEWEST_POINTS || inductive < NEARLY_ALL * clear) {
            return Optional.empty();
        }
        return Optional.of(
                Flag.needsPerson(
                        "wrongSign",
                        "Z'' is positive in " + inductive + " of " + clear
                                + " points, as of an inductor: the column may hold -Z''; give it the other sign and fit again"));
    }
}
