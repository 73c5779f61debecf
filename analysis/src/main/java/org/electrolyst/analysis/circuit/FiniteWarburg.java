package org.electrolyst.analysis.circuit;

import java.util.List;

/** What both kinds of finite diffusion share: Z = Z0 f(sqrt(jωτ)), with Z0 in Ω and τ = l²/D in s. */
abstract class FiniteWarburg extends Element {
    @Override
    public final Kind kind() {
        return Kind.DIFFUSIVE;
    }

    @Override
    public final List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.positive(".Z0", "Ω", 1e-9, 1e18), ParameterSpec.positive(".tau", "s", 1e-15, 1e15));
    }

    @Override
    final void start(StartHint hint, double[] p, int at) {
        p[at] = hint.resistanceOhm() * Math.exp(hint.uniform(-2, 1));
        p[at + 1] = hint.timeConstantS() * Math.exp(hint.uniform(-14, 2));
    }

    /** Computes f and its derivative by ln τ at this ωτ. */
    abstract void shape(FiniteDiffusion diffusion, double omegaTau);

    @Override
    final void impedance(Frequencies f, double[] p, int at, ComplexSeries z) {
        FiniteDiffusion diffusion = new FiniteDiffusion();
        for (int i = 0; i < f.size; i++) {
            shape(diffusion, f.omega[i] * p[at + 1]);
            z.set(i, p[at] * diffusion.re(), p[at] * diffusion.im());
        }
    }

    @Override
    final void derivatives(Frequencies f, double[] p, int at, ComplexSeries z, ComplexSeries[] dz) {
        double z0 = p[at];
        double tau = p[at + 1];
        FiniteDiffusion diffusion = new FiniteDiffusion();
        for (int i = 0; i < f.size; i++) {
            shape(diffusion, f.omega[i] * tau);
            dz[at].set(i, diffusion.re(), diffusion.im());
            dz[at + 1].set(i, z0 * diffusion.slopeRe() / tau, z0 * diffusion.slopeIm() / tau);
        }
    }
}
