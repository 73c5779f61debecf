package org.electrolyst.analysis.series;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.InitialCurrent;
import org.electrolyst.analysis.polarization.SlowestMode;
import org.electrolyst.analysis.transference.Input;
import org.electrolyst.analysis.transference.InputCovariance;
import org.electrolyst.analysis.transference.InterfaceDrift;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;

/**
 * The numbers of one bias, averaged over its branches, with the covariance of their errors: the fit of all spectra, gain,
 * offset and resolution of the meter, the fits of initial and steady current, and gradients from before the holds. The
 * offsets of voltage and current cancel between polarities; that of the voltage also where the open-circuit voltage was
 * measured with the same meter.
 */
final class TripleNumbers {
    private final List<HeldBranch> branches;
    private final FittedSeries fitted;
    private final InputCovariance errors = new InputCovariance();
    private final List<InitialCurrent> initial = new ArrayList<>();

    private final double voltageV;
    private final double steadyA;
    private final double electrolyteOhm;
    private final double interfaceOhm;
    private final double steadyElectrolyteOhm;
    private final double steadyInterfaceOhm;
    private final double gradientLeftA;
    private final OptionalDouble extrapolatedA;
    private final double mismatchA;
    private final boolean extrapolatedUsed;

    TripleNumbers(List<HeldBranch> branches, FittedSeries fitted, MeterAccuracy meter) {
        this.branches = branches;
        this.fitted = fitted;
        // Half the difference of the polarities needs no open-circuit voltage, which may still show the gradient of the
        // hold before.
        voltageV = mean(bothPolarities() ? HeldBranch::readVoltageV : HeldBranch::voltageV);
        steadyA = mean(HeldBranch::steadyA);
        electrolyteOhm = mean(b -> fitted.sumOhm(Resistances::ofElectrolyte, b.position()));
        interfaceOhm = mean(b -> fitted.sumOhm(Resistances::ofInterfaces, b.position()));
        steadyElectrolyteOhm = mean(b -> fitted.sumOhm(Resistances::ofElectrolyte, b.position() + 1));
        steadyInterfaceOhm = mean(b -> fitted.sumOhm(Resistances::ofInterfaces, b.position() + 1));
        addFitErrors();
        new MeterErrors(meter, branches).addTo(errors, voltageV, ohmicA(), steadyA);
        addDecayErrors();
        gradientLeftA = new GradientLeft(electrolyteOhm, interfaceOhm, diffusionOhm()).initialCurrentA(branches);
        errors.add(Input.INITIAL_CURRENT, gradientLeftA);
        extrapolatedA = extrapolated();
        mismatchA = mismatchA();
        extrapolatedUsed = extrapolatedA.isPresent() && isBetterThanOhmic(extrapolatedA.getAsDouble());
        if (!extrapolatedUsed) {
            errors.derive(Input.INITIAL_CURRENT, ohmicGradient());
        }
    }

    /** Whether the fits give R_e and R_i of every branch. */
    static boolean areComplete(List<HeldBranch> branches, FittedSeries fitted) {
        return branches.stream()
                .flatMap(b -> List.of(b.position(), b.position() + 1).stream())
                .allMatch(i -> fitted.sumOhm(Resistances::ofElectrolyte, i) > 0
                        && fitted.sumOhm(Resistances::ofInterfaces, i) > 0);
    }

    private double mean(ToDoubleFunction<HeldBranch> number) {
        return branches.stream().mapToDouble(number).average().orElseThrow();
    }

    private void addFitErrors() {
        List<Input> inputs =
                List.of(Input.ELECTROLYTE, Input.INITIAL_RESISTANCE, Input.STEADY_ELECTROLYTE, Input.STEADY_RESISTANCE);
        for (int a = 0; a < inputs.size(); a++) {
            for (int b = a; b < inputs.size(); b++) {
                OptionalDouble covariance = covarianceOfMeans(inputs.get(a), inputs.get(b));
                if (covariance.isPresent()) {
                    errors.add(inputs.get(a), inputs.get(b), covariance.getAsDouble());
                } else {
                    errors.setUnknown(inputs.get(a));
                    errors.setUnknown(inputs.get(b));
                }
            }
        }
    }

    private OptionalDouble covarianceOfMeans(Input a, Input b) {
        double sum = 0;
        for (HeldBranch x : branches) {
            for (HeldBranch y : branches) {
                OptionalDouble covariance = fitted.covarianceOhm2(part(a), spectrum(a, x), part(b), spectrum(b, y));
                if (covariance.isEmpty()) {
                    return covariance;
                }
                sum += covariance.getAsDouble();
            }
        }
        return OptionalDouble.of(sum / branches.size() / branches.size());
    }

    private static Function<FitResult, List<String>> part(Input input) {
        return input == Input.ELECTROLYTE || input == Input.STEADY_ELECTROLYTE
                ? Resistances::ofElectrolyte
                : Resistances::ofInterfaces;
    }

    private static int spectrum(Input input, HeldBranch branch) {
        return branch.position() + (input == Input.ELECTROLYTE || input == Input.INITIAL_RESISTANCE ? 0 : 1);
    }

    private void addDecayErrors() {
        double variance = 0;
        for (HeldBranch branch : branches) {
            OptionalDouble u = branch.decay().steadyCurrentA().standardUncertainty();
            if (u.isEmpty()) {
                errors.setUnknown(Input.STEADY_CURRENT);
            }
            variance += u.orElse(0) * u.orElse(0);
        }
        errors.add(Input.STEADY_CURRENT, Math.sqrt(variance) / branches.size());
    }

    /** The initial current by extrapolation, if every branch has one. */
    private OptionalDouble extrapolated() {
        double sum = 0;
        double variance = 0;
        for (HeldBranch branch : branches) {
            Optional<InitialCurrent> own = branch.initialCurrent(cell(branch));
            own.ifPresent(initial::add);
            Optional<Estimate> current = own.flatMap(InitialCurrent::current);
            if (current.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += branch.sign() * current.get().value();
            double u = current.get().standardUncertainty().orElseThrow();
            variance += u * u;
        }
        errors.add(Input.INITIAL_CURRENT, Math.sqrt(variance) / branches.size());
        return OptionalDouble.of(sum / branches.size());
    }

    /** What impedance and steady state say of the cell in a hold. */
    InitialCurrent.Cell cell(HeldBranch branch) {
        double interfaceF = fitted.fits().get(branch.position()).arcs().stream()
                .filter(arc -> arc.assignment() == ArcAssignment.INTERFACE)
                .mapToDouble(Arc::capacitance)
                .max()
                .orElse(0);
        double ohmicOhm = electrolyteOhm + interfaceOhm;
        Decay decay = branch.decay();
        boolean gradient = decay.identifiable() || (decay.shape() == Decay.Shape.FLAT && decay.timeConstantS() > 0);
        // Where errors of gain hide a small R_d, the decay itself still shows it.
        double least = decay.identifiable() ? decay.relativeChange() : 0;
        double ratio = gradient ? Math.max(diffusionOhm() / ohmicOhm, least) : 0;
        return new InitialCurrent.Cell(
                electrolyteOhm,
                interfaceOhm,
                interfaceF,
                ratio * ohmicOhm,
                SlowestMode.underVoltage(ratio) * decay.timeConstantS());
    }

    /** R_d = dV/I_ss - R_e - R_i. */
    private double diffusionOhm() {
        return steadyA > 0 ? voltageV / steadyA - electrolyteOhm - interfaceOhm : 0;
    }

    private boolean isBetterThanOhmic(double extrapolated) {
        OptionalDouble own = errors.standardUncertainty(Input.INITIAL_CURRENT);
        OptionalDouble ohmic = errors.propagated(ohmicGradient());
        return beginningIsUnderstood()
                && extrapolated > 0
                && own.isPresent()
                && (ohmic.isEmpty() || own.getAsDouble() <= ohmic.getAsDouble());
    }

    /** Without a time constant nobody knows how much diffusion had taken from the first samples, if it took anything. */
    private boolean beginningIsUnderstood() {
        return branches.stream().map(HeldBranch::decay).allMatch(d -> d.identifiable() || d.isFlatFromTheStart());
    }

    /** Derivatives of dV/(R_e + R_i0). */
    private Map<Input, Double> ohmicGradient() {
        double r = electrolyteOhm + interfaceOhm;
        double perOhm = -voltageV / (r * r);
        return Map.of(Input.VOLTAGE, 1 / r, Input.ELECTROLYTE, perOhm, Input.INITIAL_RESISTANCE, perOhm);
    }

    /** Standard uncertainty of the difference between the extrapolated current and the ohmic one. */
    private double mismatchA() {
        Map<Input, Double> gradient = new EnumMap<>(Input.class);
        ohmicGradient().forEach((input, derivative) -> gradient.put(input, -derivative));
        gradient.put(Input.INITIAL_CURRENT, 1.0);
        return errors.propagated(gradient).orElse(0);
    }

    /** A change of the interfaces that the spectra did not see, if the beginning of the holds shows one that makes t uncertain. */
    Optional<Flag> interfaceDrift(double t) {
        if (extrapolatedA.isEmpty() || !(extrapolatedA.getAsDouble() > 0) || !beginningIsUnderstood()) {
            return Optional.empty();
        }
        double ohmicOhm = electrolyteOhm + interfaceOhm;
        double driftOhm = voltageV / extrapolatedA.getAsDouble() - ohmicOhm;
        return InterfaceDrift.examine(t, electrolyteOhm, driftOhm, mismatchA / ohmicA() * ohmicOhm);
    }

    /** I_Ω = dV/(R_e + R_i0), A. */
    double ohmicA() {
        return voltageV / (electrolyteOhm + interfaceOhm);
    }

    /** Standard uncertainty of I_0 by extrapolation that gradients from before the holds make, A. */
    double gradientLeftA() {
        return gradientLeftA;
    }

    /** I_0 by extrapolation, A; empty where no sample came in time. */
    OptionalDouble extrapolatedA() {
        return extrapolatedA;
    }

    /** Whether the extrapolated current is used, not the ohmic one. */
    boolean extrapolatedUsed() {
        return extrapolatedUsed;
    }

    /** What the records say of the initial current, one for each branch that has usable samples. */
    List<InitialCurrent> initial() {
        return initial;
    }

    /** Whether there are branches of both signs, as many of the one as of the other. */
    boolean bothPolarities() {
        return MeterErrors.cancelOffsets(branches);
    }

    InputCovariance errors() {
        return errors;
    }

    TransferenceInputs inputs() {
        return new TransferenceInputs(
                Optional.empty(),
                quantity(Input.VOLTAGE, voltageV, Dimension.VOLTAGE),
                quantity(
                        Input.INITIAL_CURRENT,
                        extrapolatedUsed ? extrapolatedA.orElseThrow() : ohmicA(),
                        Dimension.CURRENT),
                quantity(Input.STEADY_CURRENT, steadyA, Dimension.CURRENT),
                quantity(Input.INITIAL_RESISTANCE, interfaceOhm, Dimension.RESISTANCE),
                quantity(Input.STEADY_RESISTANCE, steadyInterfaceOhm, Dimension.RESISTANCE),
                Optional.of(quantity(Input.ELECTROLYTE, electrolyteOhm, Dimension.RESISTANCE)),
                Optional.of(quantity(Input.STEADY_ELECTROLYTE, steadyElectrolyteOhm, Dimension.RESISTANCE)));
    }

    private Quantity quantity(Input input, double value, Dimension dimension) {
        return new Quantity(value, errors.standardUncertainty(input), dimension);
    }

    /** R_e/(dV/I_ss - R_iss) of one branch by its own voltage and current. */
    double transferenceOf(HeldBranch branch) {
        return electrolyteOhm / (branch.voltageV() / branch.steadyA() - steadyInterfaceOhm);
    }
}
