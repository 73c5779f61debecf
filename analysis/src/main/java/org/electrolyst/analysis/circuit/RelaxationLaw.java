package org.electrolyst.analysis.circuit;

import java.util.stream.Stream;

/**
 * What elements of the form Z = R/(1 + (jωτ)^a)^b share, with R in Ω and τ in s, and the exponents a and b constants or
 * parameters. With u = (jωτ)^a and D = 1 + u: dZ/dτ = -Z a b u/(τD), dZ/da = -Z b u ln(jωτ)/D, dZ/db = -Z ln D.
 */
abstract class RelaxationLaw extends Element {
    /** In place of an exponent: it is a parameter. */
    static final double FREE = 0;

    private final double inner;
    private final double outer;

    /** {@code exponents}: those that are free, the inner first. */
    RelaxationLaw(String symbol, double inner, double outer, ElementNotes notes, ParameterSpec... exponents) {
        super(symbol, Kind.ARC, notes, withSize(exponents));
        this.inner = inner;
        this.outer = outer;
    }

    private static ParameterSpec[] withSize(ParameterSpec... exponents) {
        return Stream.concat(
                        Stream.of(
                                ParameterSpec.positive(".R", "Ω", 1e-9, 1e18),
                                ParameterSpec.positive(".tau", "s", 1e-15, 1e15)),
                        Stream.of(exponents))
                .toArray(ParameterSpec[]::new);
    }

    @Override
    final void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm();
        p[at + 1] = hint.timeConstantS();
        for (int k = 2; k < parameters().size(); k++) {
            p[at + k] = hint.uniform(0.5, 1);
        }
    }

    @Override
    final void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        double r = p[at];
        double b = outer(p, at);
        PowerOfTime u = f.power;
        u.set(p[at + 1], inner(p, at));
        for (int i = 0; i < f.size; i++) {
            u.at(f.lnOmega[i]);
            double real = 1 + u.re;
            double square = real * real + u.im * u.im;
            if (b == 1) {
                z.set(i, r * real / square, -r * u.im / square);
            } else if (b == 0.5) {
                // D lies right of 1, so that its square root has no cancellation.
                double modulus = Math.sqrt(square);
                double root = Math.sqrt((modulus + real) / 2);
                z.set(i, r * root / modulus, -r * u.im / (2 * root * modulus));
            } else {
                double size = r * Math.exp(-b * lnModulus(u));
                double angle = b * Math.atan2(u.im, real);
                z.set(i, size * Math.cos(angle), -size * Math.sin(angle));
            }
        }
    }

    @Override
    final void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double b = outer(p, at);
        double byTau = b * inner(p, at) / p[at + 1];
        PowerOfTime u = f.power;
        u.set(p[at + 1], inner(p, at));
        dz[at].setScaled(z, 1 / p[at]);
        for (int i = 0; i < f.size; i++) {
            u.at(f.lnOmega[i]);
            double real = 1 + u.re;
            double square = real * real + u.im * u.im;
            // -Z u/D
            double qRe = (u.re * real + u.im * u.im) / square;
            double qIm = u.im / square;
            double gRe = z.im[i] * qIm - z.re[i] * qRe;
            double gIm = -z.im[i] * qRe - z.re[i] * qIm;
            dz[at + 1].set(i, byTau * gRe, byTau * gIm);
            int next = at + 2;
            if (inner == FREE) {
                dz[next++].set(
                        i, b * (gRe * u.lnRe - gIm * PowerOfTime.LN_IM), b * (gRe * PowerOfTime.LN_IM + gIm * u.lnRe));
            }
            if (outer == FREE) {
                double lnRe = lnModulus(u);
                double lnIm = Math.atan2(u.im, real);
                dz[next].set(i, z.im[i] * lnIm - z.re[i] * lnRe, -z.re[i] * lnIm - z.im[i] * lnRe);
            }
        }
    }

    /** ln |1 + u|, also where u is small. */
    private static double lnModulus(PowerOfTime u) {
        return Math.log1p(u.re * (2 + u.re) + u.im * u.im) / 2;
    }

    private double inner(double[] p, int at) {
        return inner == FREE ? p[at + 2] : inner;
    }

    private double outer(double[] p, int at) {
        return outer == FREE ? p[at + parameters().size() - 1] : outer;
    }
}
