package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What all kinds of finite diffusion share: Z = Z0 f(x), with Z0 in Ω, x = (jωτ)^n, τ = l²/D in s, and n = 1/2 where it
 * is no parameter. The derivative by ln τ is n f'x, that by n is f'x ln(jωτ).
 */
abstract class FiniteWarburg extends Element {
    /** Beyond 1/2 transport is faster than diffusion; near 1 the line rings. */
    private static final double LARGEST_EXPONENT = 0.8;

    private static final List<ParameterSpec> SIZE_AND_TIME =
            List.of(ParameterSpec.positive(".Z0", "Ω", 1e-9, 1e18), ParameterSpec.positive(".tau", "s", 1e-15, 1e15));

    private final boolean anomalous;

    FiniteWarburg(String symbol, boolean anomalous, ElementNotes notes) {
        super(symbol, Kind.DIFFUSIVE, notes, parameters(anomalous));
        this.anomalous = anomalous;
    }

    private static ParameterSpec[] parameters(boolean anomalous) {
        Stream<ParameterSpec> exponent =
                anomalous ? Stream.of(ParameterSpec.exponent(".n", 0.1, LARGEST_EXPONENT)) : Stream.empty();
        return Stream.concat(SIZE_AND_TIME.stream(), exponent).toArray(ParameterSpec[]::new);
    }

    /** Computes f and its derivative by ln w at w = x². */
    abstract void shape(LineFunctions line, double re, double im);

    @Override
    final void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm() * Math.exp(hint.uniform(-2, 1));
        p[at + 1] = hint.timeConstantS() * Math.exp(hint.uniform(-14, 2));
        if (anomalous) {
            p[at + 2] = hint.uniform(0.3, 0.6);
        }
    }

    @Override
    final void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        double z0 = p[at];
        f.power.set(p[at + 1], 2 * exponent(p, at));
        for (int i = 0; i < f.size; i++) {
            f.power.at(f.lnOmega[i]);
            shape(f.line, f.power.re, f.power.im);
            z.set(i, z0 * f.line.re, z0 * f.line.im);
        }
    }

    @Override
    final void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double z0 = p[at];
        double byTau = 2 * exponent(p, at) * z0 / p[at + 1];
        f.power.set(p[at + 1], 2 * exponent(p, at));
        dz[at].setScaled(z, 1 / z0);
        for (int i = 0; i < f.size; i++) {
            f.power.at(f.lnOmega[i]);
            LineFunctions line = f.line;
            shape(line, f.power.re, f.power.im);
            dz[at + 1].set(i, byTau * line.slopeRe, byTau * line.slopeIm);
            if (anomalous) {
                double lnRe = f.power.lnRe;
                dz[at + 2].set(
                        i,
                        2 * z0 * (line.slopeRe * lnRe - line.slopeIm * PowerOfTime.LN_IM),
                        2 * z0 * (line.slopeRe * PowerOfTime.LN_IM + line.slopeIm * lnRe));
            }
        }
    }

    private double exponent(double[] p, int at) {
        return anomalous ? p[at + 2] : 0.5;
    }
}
