package org.electrolyst.analysis.drt;

import java.util.Comparator;
import java.util.List;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DrtResult;

/** Takes one lambda from what the criteria choose, and says why. */
final class LambdaChoice {
    private static final double DECADE = 10;

    private LambdaChoice() {}

    static DrtResult.Lambda of(DrtSettings settings, List<DrtResult.Choice> all) {
        if (settings.lambda().isPresent()) {
            return lambda(settings.lambda().getAsDouble(), "given", "given by the user", all);
        }
        if (settings.criterion().isPresent()) {
            DrtResult.Choice asked = all.stream()
                    .filter(choice ->
                            choice.method().equals(settings.criterion().get().code()))
                    .findFirst()
                    .orElseThrow();
            return lambda(asked.lambda(), asked.method(), "the criterion asked for", all);
        }
        List<DrtResult.Choice> rising = all.stream()
                .sorted(Comparator.comparingDouble(DrtResult.Choice::lambda))
                .toList();
        DrtResult.Choice middle = rising.get(rising.size() / 2);
        return lambda(middle.lambda(), middle.method(), "the middle one of three criteria", all);
    }

    /** The band spans a decade to either side, and every criterion. */
    private static DrtResult.Lambda lambda(double value, String method, String why, List<DrtResult.Choice> all) {
        double lower = value / DECADE;
        double upper = value * DECADE;
        StringBuilder reason = new StringBuilder(why);
        String gap = " (";
        for (DrtResult.Choice choice : all) {
            lower = Math.min(lower, choice.lambda());
            upper = Math.max(upper, choice.lambda());
            reason.append(gap).append(choice.method()).append(' ').append(QuantityFormat.number(choice.lambda(), 2));
            gap = ", ";
        }
        return new DrtResult.Lambda(
                value, method, reason.append(')').toString(), all, new DrtResult.Band(lower, upper));
    }
}
