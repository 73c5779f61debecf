package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.Element;
import org.electrolyst.analysis.circuit.Node;
import org.electrolyst.analysis.circuit.ParameterSpec;
import org.electrolyst.analysis.circuit.StartHint;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Draws sets of start values that suit a spectrum: time constants spread over the measured window in the order of the
 * circuit, resistances from the fall of Z' across each, capacitances from both, tails from the lowest frequency.
 */
final class StartValues {
    /** Most of an arc lies within a factor of 5 of its time constant. */
    private static final double HALF_STEP = Math.log(5);

    private static final double IN_ORDER = 0.75;

    private final Circuit circuit;
    private final SplittableRandom random;
    private final double lnFastest;
    private final double lnSlowest;
    private final double smallestOhm;
    /** By falling frequency, like the others. */
    private final double[] lnOmega;

    private final double[] realOhm;
    private final double[] modulusOhm;

    StartValues(Circuit circuit, ImpedanceSpectrum spectrum, long seed) {
        this.circuit = circuit;
        random = new SplittableRandom(seed);
        ImpedanceSpectrum falling = spectrum.byDescendingFrequency();
        int n = falling.size();
        lnOmega = falling.frequencyHz().map(f -> Math.log(2 * Math.PI * f)).toArray();
        realOhm = falling.realOhm().toArray();
        modulusOhm = DoubleVector.generate(n, falling::modulusOhm).toArray();
        lnFastest = -lnOmega[0];
        lnSlowest = -lnOmega[n - 1];
        double smallest = Arrays.stream(modulusOhm).min().orElseThrow();
        double largest = Arrays.stream(modulusOhm).max().orElseThrow();
        smallestOhm = Math.max(smallest, 1e-6 * Math.max(largest, Double.MIN_NORMAL));
    }

    /** One set of values for all parameters of the circuit, each within its range. */
    double[] draw() {
        double[] values = new double[circuit.parameters().size()];
        List<Node> parts = circuit.seriesParts();
        double[] lnTaus = new double[parts.size()];
        for (int k = 0; k < lnTaus.length; k++) {
            lnTaus[k] = between(lnFastest - 2, lnSlowest + 1);
        }
        // Codes usually go from fast to slow, but need not.
        if (random.nextDouble() < IN_ORDER) {
            Arrays.sort(lnTaus);
        }
        for (int k = 0; k < lnTaus.length; k++) {
            draw(parts.get(k), Math.exp(lnTaus[k]), false, values);
        }
        return clipped(values);
    }

    /** {@code beside}: whether the part stands in parallel with others and shares their time constant. */
    private void draw(Node node, double tau, boolean beside, double[] values) {
        if (node instanceof Node.Leaf leaf) {
            draw(leaf, tau, beside, values);
        } else if (node instanceof Node.Series series) {
            for (Node part : series.parts()) {
                draw(part, tau * Math.exp(between(-1, 3)), beside, values);
            }
        } else if (node instanceof Node.Parallel parallel) {
            for (Node part : parallel.parts()) {
                draw(part, tau, true, values);
            }
        }
    }

    private void draw(Node.Leaf leaf, double tau, boolean beside, double[] values) {
        leaf.start(hint(leaf.kind(), tau, beside), values);
    }

    private StartHint hint(Element.Kind kind, double tau, boolean beside) {
        return switch (kind) {
            case OHMIC -> beside ? relaxation(tau) : new Hint(interceptOhm(), tau, random);
            case CAPACITIVE -> beside ? relaxation(tau) : tail();
            case ARC -> relaxation(tau);
            case DIFFUSIVE -> random.nextBoolean() ? tail() : relaxation(Math.exp(between(lnFastest, lnSlowest + 1)));
            case INDUCTIVE -> new Hint(modulusAt(-lnFastest), Math.exp(lnFastest), random);
        };
    }

    private StartHint relaxation(double tau) {
        return new Hint(stepOhm(tau) * Math.exp(between(-1, 1)), tau, random);
    }

    private StartHint tail() {
        return new Hint(modulusAt(-lnSlowest) * Math.exp(between(-1.5, 0.5)), Math.exp(lnSlowest), random);
    }

    private record Hint(double resistanceOhm, double timeConstantS, SplittableRandom random) implements StartHint {
        @Override
        public double uniform(double low, double high) {
            return low + (high - low) * random.nextDouble();
        }
    }

    /** A resistance in series: at most what the highest frequency shows. */
    private double interceptOhm() {
        double highest = Math.max(realOhm[0], smallestOhm);
        return highest * Math.exp(random.nextDouble() < 0.5 ? between(-0.5, 0.1) : between(-4, 0));
    }

    /** How far Z' falls across a relaxation of this time constant. */
    private double stepOhm(double tau) {
        double lnCentre = -Math.log(tau);
        double fall = realOhm[nearest(lnCentre - HALF_STEP)] - realOhm[nearest(lnCentre + HALF_STEP)];
        return Math.max(fall, 0.02 * modulusAt(lnCentre));
    }

    private double modulusAt(double lnFrequency) {
        return Math.max(modulusOhm[nearest(lnFrequency)], smallestOhm);
    }

    /** Index of the point nearest to the logarithm of an angular frequency. */
    private int nearest(double lnFrequency) {
        int low = 0;
        int high = lnOmega.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (lnOmega[middle] > lnFrequency) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.abs(lnOmega[low] - lnFrequency) <= Math.abs(lnOmega[high] - lnFrequency) ? low : high;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double[] clipped(double[] values) {
        List<CircuitParameter> parameters = circuit.parameters();
        for (int k = 0; k < values.length; k++) {
            ParameterSpec spec = parameters.get(k).spec();
            values[k] = Math.min(Math.max(values[k], spec.min()), spec.max());
        }
        return values;
    }
}
