package org.electrolyst.analysis.series;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.InitialCurrent;
import org.electrolyst.analysis.polarization.SteadyRule;
import org.electrolyst.model.result.Flag;

/** What must hold of a measured triple besides the conditions of the formula, each a flag with its number where it fails. */
final class TripleGates {
    private static final SteadyRule STEADY = new SteadyRule(0.005, 3);
    private static final double DISAGREEMENT = 0.03;
    private static final double CONTRADICTION = 0.1;
    private static final double ASYMMETRY = 0.05;
    /** Moves t+ by a thousandth where the interfaces resist as much as the electrolyte. */
    private static final double NOTICEABLE_GRADIENT = 5e-4;

    private final List<HeldBranch> branches;
    private final TripleNumbers numbers;

    TripleGates(List<HeldBranch> branches, TripleNumbers numbers) {
        this.branches = branches;
        this.numbers = numbers;
    }

    /** Whether the steady current of every branch is known. */
    boolean steadyKnown() {
        return branches.stream().noneMatch(b -> b.decay().shape() == Decay.Shape.EARLY);
    }

    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        initialCurrent(flags);
        gradientLeft(flags);
        steady(flags);
        polarities(flags);
        flags.addAll(new TripleConditions(branches, numbers.bothPolarities()).flags());
        return flags;
    }

    private void initialCurrent(List<Flag> flags) {
        double ohmic = numbers.ohmicA();
        if (numbers.extrapolatedA().isEmpty()) {
            flags.add(Flag.warning("initialCurrentLate", late() + ": dV/(R_e + R_i0) by impedance is used instead"));
            return;
        }
        double extrapolated = numbers.extrapolatedA().getAsDouble();
        double deviation = extrapolated / ohmic - 1;
        if (Math.abs(deviation) > DISAGREEMENT) {
            String message = "the initial current by extrapolation is " + number(100 * deviation, 2)
                    + " % off dV/(R_e + R_i0) by impedance";
            flags.add(
                    Math.abs(deviation) > CONTRADICTION
                            ? Flag.needsPerson("initialCurrentInconsistent", message)
                            : Flag.warning("initialCurrentInconsistent", message));
        }
        if (!numbers.extrapolatedUsed()) {
            flags.add(Flag.info(
                    "initialCurrentFromImpedance",
                    "the initial current is dV/(R_e + R_i0) by impedance, which is known better than the extrapolated, "
                            + number(100 * deviation, 2) + " % from it"));
        }
    }

    private void gradientLeft(List<Flag> flags) {
        double relative = numbers.gradientLeftA() / numbers.ohmicA();
        if (relative > NOTICEABLE_GRADIENT) {
            double leastS = branches.stream()
                    .flatMapToDouble(b -> b.branch().openS().stream())
                    .min()
                    .orElse(0);
            flags.add(Flag.info(
                    "gradientLeft",
                    "the cell was open for only " + number(leastS, 2)
                            + " s before a hold: what polarised it before makes the current at the beginning uncertain by "
                            + number(100 * relative, 2) + " %"));
        }
    }

    private String late() {
        for (InitialCurrent initial : numbers.initial()) {
            if (initial.current().isEmpty()) {
                return "the first usable sample came after " + number(initial.firstUsableS(), 2)
                        + " s, when diffusion had taken more than 1 % of the current since "
                        + number(initial.latestS(), 2) + " s; it is "
                        + number(100 * (Math.abs(initial.firstA()) / numbers.ohmicA() - 1), 2)
                        + " % off the current before";
            }
        }
        return "no sample came after the double layers were charged";
    }

    private void steady(List<Flag> flags) {
        for (HeldBranch branch : branches) {
            steady(branch).ifPresent(flags::add);
        }
    }

    private Optional<Flag> steady(HeldBranch branch) {
        Decay decay = branch.decay();
        String code = "notSteady";
        return switch (decay.shape()) {
            case EARLY ->
                Optional.of(Flag.needsPerson(
                        code,
                        "after " + number(decay.elapsedS(), 3)
                                + " s the current still falls in a way that does not tell where it ends; t is at most "
                                + number(numbers.transferenceOf(branch), 3)));
            case DECAYING ->
                STEADY.isMet(decay)
                        ? Optional.empty()
                        : Optional.of(Flag.warning(
                                code,
                                "the hold ended after " + number(decay.timeConstantsElapsed(), 2)
                                        + " time constants, " + number(100 * decay.relativeDeparture(), 2)
                                        + " % from the steady current, which is extrapolated"));
            case FLAT ->
                decay.relativeDeparture() <= STEADY.modelError() && (STEADY.isMet(decay) || !decay.isFlatFromTheStart())
                        ? Optional.empty()
                        : Optional.of(Flag.warning(
                                code,
                                "the current shows no change at the end of " + number(decay.elapsedS(), 3)
                                        + " s, but one of " + number(100 * decay.relativeDeparture(), 2)
                                        + " % would not show, nor would slow diffusion that has only begun"));
        };
    }

    private void polarities(List<Flag> flags) {
        if (!numbers.bothPolarities()) {
            flags.add(Flag.info("onePolarity", "one polarity alone: an offset of the current does not cancel"));
            return;
        }
        double plus = mean(1);
        double minus = mean(-1);
        double difference = plus / minus - 1;
        String message =
                "the polarities give conductances " + number(100 * difference, 2) + " % apart; their mean is used";
        flags.add(
                Math.abs(difference) > ASYMMETRY
                        ? Flag.warning("polarityAsymmetry", message)
                        : Flag.info("polarityDifference", message));
    }

    /** Mean steady current over voltage of the branches of this sign, S. */
    private double mean(double sign) {
        return branches.stream()
                .filter(b -> b.sign() == sign)
                .mapToDouble(b -> b.steadyA() / b.voltageV())
                .average()
                .orElseThrow();
    }
}
