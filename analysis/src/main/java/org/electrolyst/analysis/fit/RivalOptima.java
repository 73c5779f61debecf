package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Optimum;

/**
 * Whether the noise leaves more than one optimum: another one that the data do not tell from the best, by the difference of
 * their information criteria, and in which a parameter lies outside the interval that is stated for it. An interval knows
 * nothing of optima other than its own. Burnham and Anderson, Model Selection and Multimodel Inference, 2nd ed., Springer 2002,
 * section 2.6: models within 2 to 4 of the best have support, those beyond 10 hardly any.
 */
final class RivalOptima {
    private static final double LARGEST_DIFFERENCE = 4;

    private final FitProblem problem;
    private final List<FittedParameter> parameters;
    private final List<Optimum> optima;

    private RivalOptima(MultiStart.Best best, List<FittedParameter> parameters) {
        problem = best.problem();
        optima = best.optima();
        this.parameters = parameters;
    }

    /** {@code parameters}: those of the best optimum, all of the circuit in its order. */
    static Optional<Flag> flag(MultiStart.Best best, List<FittedParameter> parameters) {
        RivalOptima rivals = new RivalOptima(best, parameters);
        return rivals.optima.stream()
                .skip(1)
                .filter(rivals::fitsAsWell)
                .filter(other -> !rivals.differing(other).isEmpty())
                .findFirst()
                .map(rivals::flag);
    }

    private boolean fitsAsWell(Optimum other) {
        OptionalDouble best = Aicc.of(problem, optima.get(0).chiSquared());
        OptionalDouble rival = Aicc.of(problem, other.chiSquared());
        return best.isPresent() && rival.isPresent() && rival.getAsDouble() - best.getAsDouble() < LARGEST_DIFFERENCE;
    }

    /** Parameters with an interval that does not hold their value in the other optimum. */
    private List<FittedParameter> differing(Optimum other) {
        return parameters.stream()
                .filter(p -> p.lower95().isPresent() && p.upper95().isPresent())
                .filter(p -> valueIn(other, p) < p.lower95().getAsDouble()
                        || valueIn(other, p) > p.upper95().getAsDouble())
                .toList();
    }

    private static double valueIn(Optimum other, FittedParameter parameter) {
        return Optional.ofNullable(other.values().get(parameter.name())).orElseThrow();
    }

    private Flag flag(Optimum other) {
        String differences = differing(other).stream()
                .map(p -> p.name() + " = " + number(valueIn(other, p)) + unit(p) + " instead of " + number(p.value()))
                .collect(Collectors.joining(", "));
        return Flag.warning(
                "severalOptima",
                "another optimum describes the data as well within their noise (chi-squared "
                        + number(other.chiSquared()) + ", here "
                        + number(optima.get(0).chiSquared()) + "): there " + differences
                        + ". The errors stated are those of one optimum; fix or bound what is known, or take a smaller"
                        + " circuit");
    }

    private static String unit(FittedParameter parameter) {
        return parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    }

    private static String number(double value) {
        return QuantityFormat.number(value, 4);
    }
}
