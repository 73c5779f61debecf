package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one circuit to all spectra of a series at once, with parameters that are related between the spectra, beginning at
 * fits of each spectrum for itself.
 */
public final class RelatedFit {
    /** Of a logarithm or an exponent: better known values start all alike. */
    private static final double ENOUGH = 0.01;

    private static final double UNKNOWN = 1000;

    private final Circuit circuit;
    private final FitSettings settings;
    private final SeriesRelations relations;
    private final Form form;

    /**
     * One spectrum of the series.
     *
     * @param spectrum the points
     * @param temperatureK of the sample, K; needed where parameters follow it
     * @param alone the circuit fitted to this spectrum alone, by the same settings
     */
    public record Member(ImpedanceSpectrum spectrum, OptionalDouble temperatureK, FitResult alone) {}

    /**
     * A fit by these relations.
     *
     * @param form whether ln R or ln(R/T) of a resistance that obeys Arrhenius is linear in 1/T
     * @throws IllegalArgumentException if the settings hold, bound or tie parameters, or ask for another loss than least
     *     squares
     */
    public RelatedFit(Circuit circuit, FitSettings settings, SeriesRelations relations, Form form) {
        JointFit.require(settings);
        this.circuit = circuit;
        this.settings = settings;
        this.relations = relations;
        this.form = form;
    }

    /**
     * Fits the series.
     *
     * @param series at least one spectrum, coldest first
     * @return empty where the spectra cannot be fitted together: one cannot be fitted for itself
     * @throws IllegalArgumentException if the relations name a parameter that the circuit does not have, or one for which
     *     they make no sense, or follow temperatures that are not known or all the same; says which
     */
    public Optional<JointFitted> fit(List<Member> series, Cancel cancel) throws Cancelled {
        SharedShape shape = new SharedShape(circuit, relations, temperatures(series), form);
        List<FitProblem> problems = new ArrayList<>();
        for (Member member : series) {
            if (member.alone().status() == FitResult.Status.FAILED) {
                return Optional.empty();
            }
            problems.add(
                    new FitProblem(circuit, Observations.withoutZeros(member.spectrum(), settings), settings.rules()));
        }
        JointProblem joint = new JointProblem(shape, problems);
        LevenbergMarquardt solver = new LevenbergMarquardt(joint);
        LevenbergMarquardt.Outcome alone =
                solver.approach(start(joint, series, alone(series, problems), cancel), cancel);
        LevenbergMarquardt.Outcome chained =
                solver.approach(start(joint, series, chained(series, problems, cancel), cancel), cancel);
        LevenbergMarquardt.Outcome better = alone.sumOfSquares() <= chained.sumOfSquares() ? alone : chained;
        LevenbergMarquardt.Outcome outcome = solver.minimize(better.x().toArray(), cancel);
        FitResult first = series.get(0).alone();
        return Optional.of(new JointFitted(
                circuit,
                settings,
                joint,
                outcome,
                first.startsTried(),
                first.startsAgreeing(),
                apart(joint, series, outcome, cancel)));
    }

    private DoubleVector temperatures(List<Member> series) {
        if (!relations.followTemperature()) {
            return DoubleVector.empty();
        }
        return DoubleVector.generate(
                series.size(),
                s -> series.get(s)
                        .temperatureK()
                        .orElseThrow(
                                () -> new IllegalArgumentException("parameters cannot follow the temperature: that of "
                                        + series.get(s).alone().source() + " is not known")));
    }

    private static List<double[]> alone(List<Member> series, List<FitProblem> problems) {
        List<double[]> unknowns = new ArrayList<>();
        for (int s = 0; s < problems.size(); s++) {
            unknowns.add(problems.get(s)
                    .unknownsOf(series.get(s).alone().parameters().stream()
                            .mapToDouble(FittedParameter::value)
                            .toArray()));
        }
        return unknowns;
    }

    /** From spectrum to spectrum: an arc that leaves the window does not change places with another. */
    private static List<double[]> chained(List<Member> series, List<FitProblem> problems, Cancel cancel)
            throws Cancelled {
        List<double[]> unknowns = new ArrayList<>();
        double[] y = alone(series.subList(0, 1), problems.subList(0, 1)).get(0);
        for (FitProblem problem : problems) {
            y = new LevenbergMarquardt(problem).approach(y, cancel).x().toArray();
            unknowns.add(y);
        }
        return unknowns;
    }

    /** The unknowns of all that suit these of each best; the own ones once more, now that the common ones are known. */
    private static double[] start(JointProblem joint, List<Member> series, List<double[]> unknowns, Cancel cancel)
            throws Cancelled {
        double[] x = new double[joint.unknowns()];
        joint.shape()
                .commonOf(
                        unknowns,
                        series.stream()
                                .map(m -> weights(m.alone(), joint.spectra().get(0)))
                                .toList(),
                        x);
        for (int s = 0; s < unknowns.size(); s++) {
            joint.setOwn(s, joint.ownOf(s, x, unknowns.get(s), cancel), x);
        }
        return x;
    }

    private static double[] weights(FitResult alone, FitProblem problem) {
        List<FittedParameter> parameters = alone.parameters();
        double[] weights = new double[parameters.size()];
        for (int k = 0; k < weights.length; k++) {
            FittedParameter p = parameters.get(k);
            double scale = problem.isLogarithmic(k) ? p.value() : 1;
            double error = p.identifiable() && p.standardError().isPresent()
                    ? p.standardError().getAsDouble() / scale
                    : UNKNOWN;
            weights[k] = 1 / (ENOUGH * ENOUGH + error * error);
        }
        return weights;
    }

    /** The sum of squares of separate fits, each the better of the given one and the one that this fit leads to. */
    private static double apart(
            JointProblem joint, List<Member> series, LevenbergMarquardt.Outcome outcome, Cancel cancel)
            throws Cancelled {
        double sum = 0;
        for (int s = 0; s < series.size(); s++) {
            double[] own = joint.unknownsOf(s, outcome.x().toArray());
            double freed = new LevenbergMarquardt(joint.spectra().get(s))
                    .approach(own, cancel)
                    .sumOfSquares();
            sum += Math.min(freed, series.get(s).alone().chiSquared());
        }
        return sum;
    }
}
