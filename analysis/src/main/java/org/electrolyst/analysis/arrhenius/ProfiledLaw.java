package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusLaw.Parameter;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.Estimate;

/** A law with a temperature of its own, in the numbers of a result. */
final class ProfiledLaw implements FittedLaw {
    private static final double REFERENCE_K = 25 + ZERO_CELSIUS_K;
    private static final double S_PER_M_IN_S_PER_CM = 100;

    private static final double NEARLY_ONE = 0.1;

    private final LawProfile profile;
    private final LawShape shape;
    private final LawData data;

    ProfiledLaw(LawShape shape, LawData data) {
        this.profile = new LawProfile(shape, data);
        this.shape = shape;
        this.data = data;
    }

    Kind kind() {
        return shape.kind();
    }

    OptionalDouble aicc() {
        return profile.aicc();
    }

    /** Whether T0 would like to be where the scan does not let it. */
    boolean runsIntoItsLimit() {
        return isBending() && profile.isAtLimit();
    }

    /** Whether the energies at both ends of the range hardly differ, and nothing jumps between them. */
    boolean isNearlyOneEnergy() {
        double cold = energy(data.coldestK()).value();
        double hot = energy(data.hottestK()).value();
        return kind() != Kind.JUMP && Math.abs(cold - hot) < NEARLY_ONE * Math.max(Math.abs(cold), Math.abs(hot));
    }

    private boolean isBending() {
        return kind() == Kind.VTF || kind() == Kind.VTF_ROOT;
    }

    @Override
    public ArrheniusLaw law() {
        return new ArrheniusLaw(
                data.form(),
                kind(),
                data.weights().code(),
                energy(headlineK()),
                conductivity(REFERENCE_K),
                profile.aicc(),
                parameters());
    }

    /** Where the energy is quoted: in the middle of a bend, of two lines on that of 25 °C. */
    private double headlineK() {
        if (isBending()) {
            return data.middleK();
        }
        return REFERENCE_K > profile.givenK() ? data.hottestK() : data.coldestK();
    }

    private Estimate energy(double kelvin) {
        return profile.estimate(shape.energyOffset(kelvin), given -> shape.energyBasis(kelvin, given));
    }

    private List<Parameter> parameters() {
        if (isBending()) {
            return List.of(
                    new Parameter("B", "eV", profile.estimate(0, t0 -> new double[] {0, 1})),
                    new Parameter("T0", "K", profile.given()));
        }
        Parameter above = new Parameter("energyAbove", "eV", energy(data.hottestK()));
        Parameter below = new Parameter("energyBelow", "eV", energy(data.coldestK()));
        Parameter at = new Parameter("breakTemperature", "K", profile.given());
        return kind() == Kind.BREAK
                ? List.of(at, below, above)
                : List.of(at, below, above, new Parameter("lnJump", "", profile.estimate(0, JumpShape::jumpBasis)));
    }

    @Override
    public Estimate lnPrefactor() {
        double kelvin = headlineK();
        return profile.estimate(0, given -> shape.prefactorBasis(kelvin, given));
    }

    @Override
    public double rSquared() {
        return profile.rSquared();
    }

    @Override
    public CurvePoint at(double kelvin) {
        Estimate sigma = conductivity(kelvin);
        return new CurvePoint(
                kelvin,
                sigma.value(),
                sigma.lower95(),
                sigma.upper95(),
                energy(kelvin).value());
    }

    /** Temperatures on both sides of where two lines part. */
    double[] partsAt() {
        return isBending()
                ? new double[0]
                : new double[] {profile.givenK() * (1 - 1e-9), profile.givenK() * (1 + 1e-9)};
    }

    /** S/m, with an interval in the logarithm. */
    private Estimate conductivity(double kelvin) {
        double offset = shape.offset(kelvin) - (data.form() == Form.SIGMA_T ? Math.log(kelvin) : 0);
        Estimate ln = profile.estimate(offset, given -> shape.basis(kelvin, given));
        double sigma = Math.exp(ln.value()) * S_PER_M_IN_S_PER_CM;
        double lower = Math.exp(ln.lower95().orElseThrow()) * S_PER_M_IN_S_PER_CM;
        double upper = Math.exp(ln.upper95().orElseThrow()) * S_PER_M_IN_S_PER_CM;
        if (!Double.isFinite(upper)) {
            return Estimate.withoutUncertainty(sigma);
        }
        return new Estimate(
                sigma,
                OptionalDouble.of(sigma * ln.standardUncertainty().orElseThrow()),
                OptionalDouble.of(lower),
                OptionalDouble.of(upper));
    }
}
