package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;

/** How far the forms of the transference number, and the ways to reckon their intervals, are apart. */
final class FormComparison {
    private static final double CERTAIN = 3;
    private static final double NOTICEABLE_OF_WIDTH = 0.1;

    private FormComparison() {}

    /** Largest less smallest value; empty of fewer than two. */
    static OptionalDouble spread(List<Estimate> forms) {
        DoubleSummaryStatistics values =
                forms.stream().mapToDouble(Estimate::value).summaryStatistics();
        return values.getCount() < 2 ? OptionalDouble.empty() : OptionalDouble.of(values.getMax() - values.getMin());
    }

    /** A flag where the forms differ by more than the least certain of them allows. */
    static Optional<Flag> disagreement(List<Estimate> forms) {
        OptionalDouble spread = spread(forms);
        boolean known = forms.stream().allMatch(t -> t.standardUncertainty().isPresent());
        if (spread.isEmpty() || !known) {
            return Optional.empty();
        }
        double allowed = CERTAIN
                * forms.stream()
                        .mapToDouble(t -> t.standardUncertainty().orElse(0))
                        .max()
                        .orElse(0);
        return spread.getAsDouble() > allowed
                ? Optional.of(
                        Flag.warning(
                                "formsDisagree",
                                "the forms differ by " + number(spread.getAsDouble(), 2) + ", more than the "
                                        + number(allowed, 2)
                                        + " that their uncertainties allow: a late initial current, or an electrolyte that changed"))
                : Optional.empty();
    }

    /** A flag where the drawn interval ends elsewhere than the linear one. */
    static Optional<Flag> curvature(Estimate linear, Estimate drawn) {
        double lower = linear.lower95().orElse(linear.value());
        double upper = linear.upper95().orElse(linear.value());
        double farthest = Math.max(
                Math.abs(drawn.lower95().orElse(lower) - lower),
                Math.abs(drawn.upper95().orElse(upper) - upper));
        return farthest > NOTICEABLE_OF_WIDTH * (upper - lower)
                ? Optional.of(
                        Flag.info(
                                "intervalAsymmetric",
                                "linear propagation would give " + number(lower, 3) + " to " + number(upper, 3)
                                        + "; the formula is curved over these errors, and the interval by Monte Carlo is stated"))
                : Optional.empty();
    }
}
