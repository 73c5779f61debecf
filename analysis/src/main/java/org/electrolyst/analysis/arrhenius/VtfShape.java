package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Form;

/**
 * ln σ = ln A - B/(k(T - T0)), or with T^-1/2 before the exponential (Vogel 1921, Tammann and Hesse 1926, Fulcher 1925). The
 * given temperature is T0.
 */
final class VtfShape implements LawShape {
    /** Nearer to T0 no law of this kind holds: the glass transition lies 30 to 60 K above it. */
    private static final double LEAST_DISTANCE_K = 10;

    private static final double LOWEST_K = 50;
    private static final double REFERENCE_K = 25 + ZERO_CELSIUS_K;

    private final Kind kind;
    /** By how much the power of T of this law differs from that of the logarithm it is fitted to. */
    private final double perLnT;

    VtfShape(Kind kind, Form form) {
        this.kind = kind;
        perLnT = (form == Form.SIGMA_T ? 1 : 0) - (kind == Kind.VTF_ROOT ? 0.5 : 0);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public double lowestK(LawData data) {
        return LOWEST_K;
    }

    /** Below 25 °C too, so that the law reaches it. */
    @Override
    public double highestK(LawData data) {
        return Math.min(data.coldestK(), REFERENCE_K) - LEAST_DISTANCE_K;
    }

    @Override
    public double offset(double kelvin) {
        return perLnT * Math.log(kelvin);
    }

    @Override
    public double[] basis(double kelvin, double t0) {
        return new double[] {1, -1 / (BOLTZMANN_EV_PER_K * (kelvin - t0))};
    }

    @Override
    public double energyOffset(double kelvin) {
        return perLnT * BOLTZMANN_EV_PER_K * kelvin;
    }

    @Override
    public double[] energyBasis(double kelvin, double t0) {
        double ratio = kelvin / (kelvin - t0);
        return new double[] {0, ratio * ratio};
    }

    @Override
    public double[] prefactorBasis(double kelvin, double t0) {
        return new double[] {1, 0};
    }
}
