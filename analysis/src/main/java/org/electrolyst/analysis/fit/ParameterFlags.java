package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;

/** What a reader must know about the parameters of a fit: which the data do not determine, and which they cannot tell apart. */
final class ParameterFlags {
    private static final double WIDE = 0.3;
    private static final double POOR = 0.15;
    private static final double SPLIT = 0.98;
    private static final double CORRELATED = 0.99;

    private final FitProblem problem;
    private final List<FittedParameter> parameters;
    private final Uncertainties uncertainties;
    private final List<Flag> flags = new ArrayList<>();

    private ParameterFlags(FitProblem problem, List<FittedParameter> parameters, Uncertainties uncertainties) {
        this.problem = problem;
        this.parameters = parameters;
        this.uncertainties = uncertainties;
    }

    /** {@code parameters}: all of the circuit, in its order. */
    static List<Flag> of(FitProblem problem, List<FittedParameter> parameters, Uncertainties uncertainties) {
        ParameterFlags flags = new ParameterFlags(problem, parameters, uncertainties);
        for (int j = 0; j < uncertainties.size(); j++) {
            flags.about(j);
        }
        for (int a = 0; a < uncertainties.size(); a++) {
            for (int b = a + 1; b < uncertainties.size(); b++) {
                flags.about(a, b);
            }
        }
        return flags.flags;
    }

    private void about(int j) {
        FittedParameter parameter = parameter(j);
        if (parameter.atBound()) {
            flags.add(Flag.warning("atBound", atBound(parameter)));
        } else if (!parameter.identifiable()) {
            flags.add(Flag.warning("notIdentifiable", notIdentifiable(j)));
        } else if (parameter.standardError().isPresent() && !isConstantPhaseMagnitude(parameter)) {
            double relative = parameter.standardError().getAsDouble() / parameter.value();
            if (relative > WIDE) {
                flags.add(Flag.warning(
                        "wideInterval", parameter.name() + " is known to " + percent(relative) + " % only"));
            }
        }
    }

    private static String atBound(FittedParameter parameter) {
        String limits = parameter.lower95().isPresent() && parameter.upper95().isPresent()
                ? "; the data allow "
                        + QuantityFormat.number(parameter.lower95().getAsDouble(), 3) + " to "
                        + QuantityFormat.number(parameter.upper95().getAsDouble(), 3)
                : "";
        return parameter.name() + " lies at the end of its range (" + QuantityFormat.number(parameter.value())
                + ")" + limits
                + "; the circuit may not suit the data. The errors of all others count it as free";
    }

    private String notIdentifiable(int j) {
        double error = uncertainties.standardError(j);
        String known = error == 0
                ? ""
                : problem.isLogarithmic(j)
                        ? " (standard error of its logarithm " + QuantityFormat.number(error, 2) + ")"
                        : " (standard error " + QuantityFormat.number(error, 2) + ")";
        return "the data do not determine " + parameter(j).name() + known + "; its value means nothing";
    }

    private void about(int a, int b) {
        double correlation = uncertainties.correlation(a, b);
        boolean poorSplit = "Ω".equals(parameter(a).unit())
                && "Ω".equals(parameter(b).unit())
                && correlation < -SPLIT
                && (isPoor(a) || isPoor(b));
        if (poorSplit) {
            flags.add(Flag.warning(
                    "splitNotDetermined",
                    "the data hardly tell " + parameter(a).name() + " from "
                            + parameter(b).name() + " (correlation " + QuantityFormat.number(correlation, 3)
                            + "): use their sum"));
        } else if (Math.abs(correlation) > CORRELATED && !isOneConstantPhase(a, b)) {
            flags.add(Flag.info(
                    "correlated",
                    parameter(a).name() + " and " + parameter(b).name() + " are determined together only (correlation "
                            + QuantityFormat.number(correlation, 4) + "): an error in one is an error in the other"));
        }
    }

    private boolean isPoor(int j) {
        return uncertainties.stated(j) && uncertainties.standardError(j) > POOR;
    }

    /** Q carries the unit S s^n: its error is mostly that of n, and says little by itself. */
    private static boolean isConstantPhaseMagnitude(FittedParameter parameter) {
        return parameter.unit().endsWith("s^n");
    }

    private boolean isOneConstantPhase(int a, int b) {
        return parameter(a).element().equals(parameter(b).element())
                && (isConstantPhaseMagnitude(parameter(a)) || isConstantPhaseMagnitude(parameter(b)));
    }

    private FittedParameter parameter(int j) {
        return parameters.get(problem.parameterOf(j));
    }

    private static String percent(double relative) {
        return QuantityFormat.number(100 * relative, 2);
    }
}
