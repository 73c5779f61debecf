package org.electrolyst.analysis.drt;

import java.util.function.DoubleFunction;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Relaxations whose distribution is known in closed form, and the distributions computed of their spectra. */
final class KnownDistributions {
    static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 10);

    private KnownDistributions() {}

    /** R/(1 + (sτ0)ⁿ). */
    static Complex zarc(Complex s, double ohm, double tau0, double n) {
        return Complex.real(1).plus(s.times(tau0).pow(n)).reciprocal().times(ohm);
    }

    /** Its distribution: (R/2π) sin((1-n)π)/(cosh(n ln(τ/τ0)) - cos((1-n)π)). */
    static double zarcGamma(double tau, double ohm, double tau0, double n) {
        double angle = (1 - n) * Math.PI;
        return ohm / (2 * Math.PI) * Math.sin(angle) / (Math.cosh(n * Math.log(tau / tau0)) - Math.cos(angle));
    }

    /** R/(1 + (sτ0)ᵃ)ᵇ. */
    static Complex havriliakNegami(Complex s, double ohm, double tau0, double a, double b) {
        return Complex.real(1).plus(s.times(tau0).pow(a)).pow(-b).times(ohm);
    }

    /** R/√(1 + sτ0). */
    static Complex gerischer(Complex s, double ohm, double tau0) {
        return Complex.real(1).plus(s.times(tau0)).sqrt().reciprocal().times(ohm);
    }

    static ImpedanceSpectrum spectrum(DoubleFunction<Complex> impedanceOfOmega) {
        return SimulatedSpectra.exact(FREQUENCIES, impedanceOfOmega);
    }

    static ImpedanceSpectrum noisy(DoubleFunction<Complex> impedanceOfOmega, double relative, long seed) {
        return SimulatedSpectra.noisy(spectrum(impedanceOfOmega), relative, new Noise(seed), "relaxation");
    }

    static DrtResult.Distribution drt(ImpedanceSpectrum spectrum) {
        return drt(spectrum, DrtSettings.defaults());
    }

    static DrtResult.Distribution drt(ImpedanceSpectrum spectrum, DrtSettings settings) {
        return result(spectrum, settings).distribution().orElseThrow();
    }

    static DrtResult result(ImpedanceSpectrum spectrum, DrtSettings settings) {
        try {
            return Drt.of(new DataSource("simulated", 1), spectrum, settings, new Cancel());
        } catch (Cancelled e) {
            throw new IllegalStateException(e);
        }
    }
}
