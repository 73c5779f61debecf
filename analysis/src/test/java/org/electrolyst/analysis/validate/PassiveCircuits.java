package org.electrolyst.analysis.validate;

import static org.electrolyst.fixtures.circuit.Elements.capacitor;
import static org.electrolyst.fixtures.circuit.Elements.cpe;
import static org.electrolyst.fixtures.circuit.Elements.inductor;
import static org.electrolyst.fixtures.circuit.Elements.parallel;
import static org.electrolyst.fixtures.circuit.Elements.resistor;
import static org.electrolyst.fixtures.circuit.Elements.series;
import static org.electrolyst.fixtures.circuit.Elements.warburg;
import static org.electrolyst.fixtures.circuit.Elements.warburgOpen;
import static org.electrolyst.fixtures.circuit.Elements.warburgShort;

import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Random circuits of passive elements: one to three arcs and any of six tails or a lead, as measured cells have them. */
final class PassiveCircuits {
    static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 9);

    private static final double LOWEST_HZ = 0.1;
    private static final double HIGHEST_HZ = 1e6;

    private PassiveCircuits() {}

    /** A circuit and its tail, as functions of the angular frequency. */
    static DoubleFunction<Complex> draw(SplittableRandom random) {
        double r0 = logUniform(random, 1, 100);
        int arcs = random.nextInt(1, 4);
        double[] r = new double[arcs];
        double[] q = new double[arcs];
        double[] n = new double[arcs];
        double sum = r0;
        for (int k = 0; k < arcs; k++) {
            r[k] = logUniform(random, 10, 1e4);
            n[k] = random.nextDouble(0.6, 1);
            double tau = 1 / (2 * Math.PI * logUniform(random, LOWEST_HZ / 3, HIGHEST_HZ * 3));
            q[k] = Math.pow(tau, n[k]) / r[k];
            sum += r[k];
        }
        DoubleFunction<Complex> tail = tail(random, sum);
        return omega -> {
            Complex s = Complex.jOmega(omega);
            Complex z = resistor(r0);
            for (int k = 0; k < r.length; k++) {
                z = series(z, parallel(resistor(r[k]), cpe(s, q[k], n[k])));
            }
            return series(z, tail.apply(omega));
        };
    }

    private static DoubleFunction<Complex> tail(SplittableRandom random, double scaleOhm) {
        double size = scaleOhm * logUniform(random, 0.1, 10);
        double n = random.nextDouble(0.5, 1);
        double lowest = 2 * Math.PI * LOWEST_HZ;
        double tau = logUniform(random, 0.03, 30) / lowest;
        double inductance = logUniform(random, 1e-7, 1e-5);
        return switch (random.nextInt(6)) {
            case 0 -> omega -> cpe(Complex.jOmega(omega), 1 / (size * Math.pow(lowest, n)), n);
            case 1 -> omega -> warburg(Complex.jOmega(omega), size * Math.sqrt(lowest));
            case 2 -> omega -> warburgShort(Complex.jOmega(omega), size, tau);
            case 3 -> omega -> warburgOpen(Complex.jOmega(omega), size, tau);
            case 4 -> omega -> inductor(Complex.jOmega(omega), inductance);
            default -> omega -> capacitor(Complex.jOmega(omega), 1 / (size * lowest));
        };
    }

    /** Such a circuit without noise, nine points per decade from 1 MHz to 0.1 Hz. */
    static ImpedanceSpectrum spectrum(long seed) {
        return SimulatedSpectra.exact(FREQUENCIES, draw(new SplittableRandom(seed)));
    }

    /** The same while all its impedance grows by {@code change} during the sweep. */
    static ImpedanceSpectrum drifting(long seed, double change) {
        DoubleFunction<Complex> circuit = draw(new SplittableRandom(seed));
        return SimulatedSpectra.swept(
                FREQUENCIES, (omega, elapsed) -> circuit.apply(omega).times(1 + change * elapsed));
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
