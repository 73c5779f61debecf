package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** What both ends of a spectrum suggest for the parts of a circuit that live there. */
final class SpectrumEnds {
    /** Points at the end whose slope is taken, at most a third of all. */
    private static final int POINTS_OF_SLOPE = 6;

    private final ImpedanceSpectrum spectrum;
    private final int last;

    /** {@code spectrum}: highest frequency first. */
    SpectrumEnds(ImpedanceSpectrum spectrum) {
        this.spectrum = spectrum;
        last = spectrum.size() - 1;
    }

    double highestOmega() {
        return 2 * Math.PI * spectrum.frequencyHz().at(0);
    }

    double lowestOmega() {
        return 2 * Math.PI * spectrum.frequencyHz().at(last);
    }

    /** Phase at the lowest frequency, the middle one of the last three points. */
    double lowestPhaseRad() {
        double[] phases = IntStream.rangeClosed(Math.max(0, last - 2), last)
                .mapToDouble(spectrum::phaseRad)
                .sorted()
                .toArray();
        return phases[phases.length / 2];
    }

    /** The capacitance that the lowest frequency would have by itself. */
    double lowestCapacitanceF() {
        double ohm = Math.max(Math.abs(spectrum.imaginaryOhm().at(last)), 1e-6 * spectrum.modulusOhm(last));
        return 1 / (lowestOmega() * Math.max(ohm, Double.MIN_NORMAL));
    }

    /** Z' at the highest frequency; positive. */
    double interceptOhm() {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= last / 3; i++) {
            smallest = Math.min(smallest, Math.abs(spectrum.realOhm().at(i)));
        }
        return Math.max(smallest, 1e-6 * spectrum.modulusOhm(0) + Double.MIN_NORMAL);
    }

    /** The inductance that the highest frequency would have by itself; a small positive one where it is capacitive. */
    double leadH() {
        double ohm = Math.max(spectrum.imaginaryOhm().at(0), 1e-3 * spectrum.modulusOhm(0));
        return Math.max(ohm, Double.MIN_NORMAL) / highestOmega();
    }

    /** Whether the highest frequencies may show the inductance of leads: Z'' bends upwards where capacities would fade. */
    boolean mayBeInductive() {
        int inductive = 0;
        int seen = Math.min(3, last + 1);
        for (int i = 0; i < seen; i++) {
            inductive += spectrum.imaginaryOhm().at(i) > 0 ? 1 : 0;
        }
        return 2 * inductive > seen;
    }

    /** Start values of a tail; diffusion with an end has several. */
    List<ShapeValues.TailValues> tails(Tail tail) {
        double ohm = Math.max(
                Math.max(
                        Math.abs(spectrum.imaginaryOhm().at(last)),
                        Math.abs(spectrum.realOhm().at(last) - interceptOhm())),
                1e-6 * spectrum.modulusOhm(last) + Double.MIN_NORMAL);
        double omega = lowestOmega();
        double n = slope();
        List<ShapeValues.TailValues> values = new ArrayList<>();
        switch (tail) {
            case NONE -> values.add(new ShapeValues.TailValues(0, 0));
            case CONSTANT_PHASE -> values.add(new ShapeValues.TailValues(1 / (ohm * Math.pow(omega, n)), n));
            case CAPACITOR -> values.add(new ShapeValues.TailValues(1 / (ohm * omega), 0));
            case WARBURG -> values.add(new ShapeValues.TailValues(ohm * Math.sqrt(omega), 0));
            case OPEN -> {
                for (double tau : List.of(0.3 / omega, 10 / omega, 300 / omega)) {
                    // Below 1/tau the tail is Z0/(s tau), above it Z0/sqrt(s tau).
                    double z0 = omega * tau < 1 ? ohm * omega * tau : ohm * Math.sqrt(omega * tau);
                    values.add(new ShapeValues.TailValues(z0, tau));
                }
            }
            case SHORT -> {
                for (double tau : List.of(0.3 / omega, 10 / omega, 1000 / omega)) {
                    values.add(new ShapeValues.TailValues(ohm * Math.sqrt(Math.max(1, omega * tau)), tau));
                }
            }
        }
        return values;
    }

    /** The exponent that |Z''| falls with at the lowest frequencies, kept where a constant phase element may be. */
    private double slope() {
        int n = Math.min(POINTS_OF_SLOPE, Math.max(2, spectrum.size() / 3));
        int first = Math.max(0, last - n + 1);
        double high = Math.abs(spectrum.imaginaryOhm().at(first));
        double low = Math.abs(spectrum.imaginaryOhm().at(last));
        double decades = Math.log(
                spectrum.frequencyHz().at(first) / spectrum.frequencyHz().at(last));
        double slope = high > 0 && low > 0 && decades > 0 ? Math.log(low / high) / decades : 0.8;
        return Math.min(1, Math.max(0.45, slope));
    }
}
