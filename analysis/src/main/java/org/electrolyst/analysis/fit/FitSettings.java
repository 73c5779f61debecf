package org.electrolyst.analysis.fit;

import java.util.Map;
import java.util.Optional;
import org.electrolyst.model.result.ArcAssignment;

/**
 * How a circuit is fitted. Begin with {@link #defaults()} and change what differs:
 * {@code FitSettings.defaults().with(Loss.HUBER).with(PointFilter.between(1, 1e5))}.
 *
 * @param weighting of the residuals
 * @param immittance whether impedances, admittances or both are compared
 * @param loss what a residual costs
 * @param points which points are used
 * @param errors known standard deviations; there exactly where the weighting is {@link Weighting#SIGMA}
 * @param rules fixed, bounded, tied and started parameters
 * @param assignments what arcs stand for, by the name of their resistance; the program judges those that are not named
 */
public record FitSettings(
        Weighting weighting,
        Immittance immittance,
        Loss loss,
        PointFilter points,
        Optional<ErrorModel> errors,
        ParameterRules rules,
        Map<String, ArcAssignment> assignments) {

    private static final FitSettings DEFAULTS = new FitSettings(
            Weighting.MODULUS,
            Immittance.IMPEDANCE,
            Loss.LEAST_SQUARES,
            PointFilter.all(),
            Optional.empty(),
            ParameterRules.none(),
            Map.of());

    public FitSettings {
        assignments = Map.copyOf(assignments);
        if (errors.isPresent() != (weighting == Weighting.SIGMA)) {
            throw new IllegalArgumentException(
                    errors.isPresent()
                            ? "standard deviations are given but " + weighting.code() + " weights do not use them"
                            : "weighting by sigma needs standard deviations: of each point, or a fraction of |Z|");
        }
    }

    /** Modulus weights, least squares of all impedances, every parameter free and started from the data. */
    public static FitSettings defaults() {
        return DEFAULTS;
    }

    /**
     * The same with other weights; standard deviations are forgotten.
     *
     * @throws IllegalArgumentException for {@link Weighting#SIGMA}, which needs {@link #with(ErrorModel)}
     */
    public FitSettings with(Weighting other) {
        return new FitSettings(other, immittance, loss, points, Optional.empty(), rules, assignments);
    }

    /** The same weighted by these standard deviations, {@link Weighting#SIGMA}. */
    public FitSettings with(ErrorModel known) {
        return new FitSettings(Weighting.SIGMA, immittance, loss, points, Optional.of(known), rules, assignments);
    }

    /** The same comparing something else. */
    public FitSettings with(Immittance other) {
        return new FitSettings(weighting, other, loss, points, errors, rules, assignments);
    }

    /** The same with another loss. */
    public FitSettings with(Loss other) {
        return new FitSettings(weighting, immittance, other, points, errors, rules, assignments);
    }

    /** The same with other points. */
    public FitSettings with(PointFilter other) {
        return new FitSettings(weighting, immittance, loss, other, errors, rules, assignments);
    }

    /** The same with other rules for the parameters. */
    public FitSettings with(ParameterRules other) {
        return new FitSettings(weighting, immittance, loss, points, errors, other, assignments);
    }

    /** The same with these assignments of arcs, by the name of their resistance, in place of the program's own. */
    public FitSettings assigning(Map<String, ArcAssignment> told) {
        return new FitSettings(weighting, immittance, loss, points, errors, rules, told);
    }
}
