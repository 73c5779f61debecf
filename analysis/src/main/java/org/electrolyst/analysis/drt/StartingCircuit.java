package org.electrolyst.analysis.drt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A circuit to start a fit from, read from a distribution: {@code L0-R0-p(R1,CPE1)-...-CPEk}, with a value for each
 * parameter. Peaks whose place in the band of lambda is doubtful, and those faster than the window, give no arc.
 *
 * @param circuit inductance and series resistance only where they are felt
 * @param values of all parameters, by name
 */
public record StartingCircuit(Circuit circuit, Map<String, Double> values) {
    private static final double SMALLEST_SHARE = 0.03;
    private static final double SMALLEST_SURVIVAL = 0.5;
    private static final double FELT = 0.01;
    private static final double SMALLEST_EXPONENT = 0.55;

    public StartingCircuit {
        values = Map.copyOf(values);
    }

    /** The circuit of a result; empty if it has no distribution or shows nothing. */
    public static Optional<StartingCircuit> of(DrtResult result) {
        return result.distribution().flatMap(StartingCircuit::of);
    }

    private static Optional<StartingCircuit> of(DrtResult.Distribution distribution) {
        List<String> parts = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        ImpedanceSpectrum model = distribution.model();
        double highestOmega = 2 * Math.PI * model.frequencyHz().max();
        double smallestOhm = smallestModulus(model);
        if (distribution.inductanceH() * highestOmega > FELT * smallestOhm) {
            parts.add("L0");
            values.put("L0", distribution.inductanceH());
        }
        if (distribution.seriesResistanceOhm() > FELT * smallestOhm) {
            parts.add("R0");
            values.put("R0", distribution.seriesResistanceOhm());
        }
        int number = 0;
        for (DrtResult.Peak peak : distribution.peaks()) {
            if (gives(peak, distribution) && peak.timeConstantS() * highestOmega >= 1) {
                number++;
                addArc(number, peak, parts, values);
            }
        }
        if (distribution.tail().isPresent()) {
            addTail(number + 1, distribution.tail().get(), parts, values);
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartingCircuit(Circuit.parse(String.join("-", parts)), values));
    }

    private static boolean gives(DrtResult.Peak peak, DrtResult.Distribution distribution) {
        return peak.survival() >= SMALLEST_SURVIVAL
                && peak.resistanceOhm() >= SMALLEST_SHARE * distribution.polarizationResistanceOhm();
    }

    /** The height of an arc's distribution, γ(τ) = (R/2π) tan(nπ/2), gives its exponent. */
    private static void addArc(int number, DrtResult.Peak peak, List<String> parts, Map<String, Double> values) {
        double n = 2 / Math.PI * Math.atan(2 * Math.PI * peak.heightOhm() / peak.resistanceOhm());
        double exponent = Math.min(1, Math.max(SMALLEST_EXPONENT, n));
        parts.add("p(R" + number + ",CPE" + number + ")");
        values.put("R" + number, peak.resistanceOhm());
        values.put("CPE" + number + ".Q", Math.pow(peak.timeConstantS(), exponent) / peak.resistanceOhm());
        values.put("CPE" + number + ".n", exponent);
    }

    private static void addTail(int number, DrtResult.Tail tail, List<String> parts, Map<String, Double> values) {
        if (tail.isCapacitor()) {
            parts.add("C" + number);
            values.put("C" + number, tail.magnitude());
        } else {
            parts.add("CPE" + number);
            values.put("CPE" + number + ".Q", tail.magnitude());
            values.put("CPE" + number + ".n", tail.exponent());
        }
    }

    private static double smallestModulus(ImpedanceSpectrum spectrum) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < spectrum.size(); i++) {
            smallest = Math.min(smallest, spectrum.modulusOhm(i));
        }
        return smallest;
    }
}
