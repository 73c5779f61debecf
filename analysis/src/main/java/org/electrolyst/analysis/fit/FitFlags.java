package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;

/** What a reader of a fit must know. */
final class FitFlags {
    private static final double WIDE = 0.3;
    private static final double POOR = 0.15;
    private static final double POOR_PERCENT = 5;
    private static final double HOPELESS_PERCENT = 20;
    private static final double CORRELATED = 0.98;
    private static final int FEW_STARTS = 2;

    private final MultiStart.Best best;
    private final List<FittedParameter> parameters;
    private final Uncertainties uncertainties;
    private final FitProblem problem;
    private final Circuit circuit;
    private final Weighting weighting;

    FitFlags(
            MultiStart.Best best,
            List<FittedParameter> parameters,
            Uncertainties uncertainties,
            FitProblem problem,
            Circuit circuit,
            Weighting weighting) {
        this.best = best;
        this.parameters = parameters;
        this.uncertainties = uncertainties;
        this.problem = problem;
        this.circuit = circuit;
        this.weighting = weighting;
    }

    List<Flag> all() {
        List<Flag> flags = new ArrayList<>();
        if (!best.converged()) {
            flags.add(Flag.needsPerson("notConverged", "the iteration limit was reached before a minimum was found"));
        }
        if (best.agreeing() < FEW_STARTS) {
            flags.add(Flag.warning(
                    "fewStartsAgree",
                    "only " + best.agreeing() + " of " + best.tried()
                            + " starts ended in this optimum; another may be better"));
        }
        if (uncertainties.degreesOfFreedom() <= 0) {
            flags.add(Flag.needsPerson(
                    "noDegreesOfFreedom", "there are as many parameters as data, so no errors can be stated"));
        }
        for (FittedParameter parameter : parameters) {
            about(parameter, flags);
        }
        correlations(flags);
        poorFit(flags);
        ResidualPattern.flag(best).ifPresent(flags::add);
        return flags;
    }

    private static void about(FittedParameter parameter, List<Flag> flags) {
        if (parameter.atBound()) {
            flags.add(Flag.warning(
                    "atBound",
                    parameter.name() + " lies at the end of its range (" + QuantityFormat.number(parameter.value())
                            + "); the circuit may not suit the data"));
        } else if (!parameter.identifiable()) {
            flags.add(Flag.warning(
                    "notIdentifiable", "the data do not determine " + parameter.name() + "; its value means nothing"));
        } else if (parameter.standardError().isPresent()) {
            double relative = parameter.standardError().getAsDouble() / parameter.value();
            if (relative > WIDE && !isConstantPhaseMagnitude(parameter)) {
                flags.add(Flag.warning(
                        "wideInterval",
                        parameter.name() + " is known to " + QuantityFormat.number(100 * relative, 2) + " % only"));
            }
        }
    }

    /** Residuals of a suitable circuit are those of the instrument, 1 % and less. */
    private void poorFit(List<Flag> flags) {
        if (weighting != Weighting.MODULUS) {
            return;
        }
        double percent = 100 * Math.sqrt(best.sumOfSquares() / problem.data());
        String message = "the curve misses the data by " + QuantityFormat.number(percent, 2)
                + " % (root mean square): the circuit does not suit them";
        if (percent > HOPELESS_PERCENT) {
            flags.add(Flag.needsPerson("poorFit", message));
        } else if (percent > POOR_PERCENT) {
            flags.add(Flag.warning("poorFit", message));
        }
    }

    /** Q carries the unit S s^n: its error is mostly that of n, and says little by itself. */
    private static boolean isConstantPhaseMagnitude(FittedParameter parameter) {
        return parameter.unit().endsWith("s^n");
    }

    private void correlations(List<Flag> flags) {
        for (int a = 0; a < uncertainties.size(); a++) {
            for (int b = a + 1; b < uncertainties.size(); b++) {
                double correlation = uncertainties.correlation(a, b);
                if (bothResistances(a, b) && correlation < -CORRELATED && (isPoor(a) || isPoor(b))) {
                    flags.add(Flag.warning(
                            "splitNotDetermined",
                            "the data hardly tell " + name(a) + " from " + name(b) + " (correlation "
                                    + QuantityFormat.number(correlation, 3) + "): use their sum"));
                }
            }
        }
    }

    private boolean isPoor(int j) {
        return uncertainties.stated(j) && uncertainties.standardError(j) > POOR;
    }

    private boolean bothResistances(int a, int b) {
        return "Ω".equals(unit(a)) && "Ω".equals(unit(b));
    }

    private String unit(int j) {
        return circuit.parameters().get(problem.parameterOf(j)).spec().unit();
    }

    private String name(int j) {
        return circuit.parameters().get(problem.parameterOf(j)).name();
    }
}
