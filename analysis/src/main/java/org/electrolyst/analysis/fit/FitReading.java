package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.analysis.arcs.ArcNumber;
import org.electrolyst.analysis.arcs.ArcReading;
import org.electrolyst.analysis.arcs.ArcWindow;
import org.electrolyst.analysis.arcs.InterceptCheck;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.Twins;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Turns an optimum into a result: errors, intervals, arcs, derived numbers and flags. */
final class FitReading implements FittedCircuit {
    private final Circuit circuit;
    private final FitSettings settings;
    private final DataSource data;
    private final MultiStart.Best best;
    private final FitProblem problem;
    private final double[] values;
    private final Uncertainties uncertainties;
    /** Unknown that each parameter of the circuit follows, -1 where fixed. */
    private final int[] unknownOf;

    private final double[] unknowns;
    private final double coverageFactor95;

    FitReading(Circuit circuit, FitSettings settings, DataSource data, MultiStart.Best best) {
        this(
                circuit,
                settings,
                data,
                best,
                ArcOrder.sorted(circuit, best.values().toArray(), settings.rules()));
    }

    private FitReading(Circuit circuit, FitSettings settings, DataSource data, MultiStart.Best best, double[] values) {
        this(
                circuit,
                settings,
                data,
                best,
                values,
                new Uncertainties(best.problem(), best.problem().unknownsOf(values), best.sumOfSquares()));
    }

    /** A reading with uncertainties from elsewhere; the arcs stay in the order of the circuit. */
    FitReading(
            Circuit circuit,
            FitSettings settings,
            DataSource data,
            MultiStart.Best best,
            double[] values,
            Uncertainties uncertainties) {
        this.circuit = circuit;
        this.settings = settings;
        this.data = data;
        this.best = best;
        this.values = values;
        this.uncertainties = uncertainties;
        problem = best.problem();
        unknownOf = new int[values.length];
        Arrays.setAll(unknownOf, problem.parameters()::unknownOf);
        unknowns = problem.unknownsOf(values);
        coverageFactor95 = uncertainties.coverageFactor95(problem.observations().absolute());
    }

    @Override
    public DoubleVector values() {
        return DoubleVector.of(values);
    }

    @Override
    public OptionalDouble aicc() {
        return Aicc.of(problem, best.sumOfSquares());
    }

    @Override
    public DoubleVector arcCapacitancesF() {
        List<Relaxation> relaxations = Relaxation.fastestFirst(circuit, values);
        return DoubleVector.generate(relaxations.size(), k -> relaxations.get(k).capacitance(values));
    }

    @Override
    public DoubleVector arcTimeConstantsS() {
        List<Relaxation> relaxations = Relaxation.fastestFirst(circuit, values);
        return DoubleVector.generate(relaxations.size(), k -> relaxations.get(k).timeConstant(values));
    }

    @Override
    public List<OptionalDouble> arcResistanceErrors() {
        return Relaxation.fastestFirst(circuit, values).stream()
                .map(arc -> parameter(arc.resistance()))
                .map(r -> r.standardError().isPresent()
                        ? OptionalDouble.of(r.standardError().getAsDouble() / r.value())
                        : OptionalDouble.empty())
                .toList();
    }

    @Override
    public FittedCircuit named(List<Integer> ranks) {
        List<Relaxation> arcs = Relaxation.fastestFirst(circuit, values);
        double[] renamed = ArcOrder.sorted(circuit, values, settings.rules(), arc -> ranks.get(arcs.indexOf(arc)));
        return Arrays.equals(renamed, values) ? this : new FitReading(circuit, settings, data, best, renamed);
    }

    /** Names of the resistances of the arcs, fastest first. */
    private List<String> arcResistances() {
        return Relaxation.fastestFirst(circuit, values).stream()
                .map(arc -> circuit.parameters().get(arc.resistance()).name())
                .toList();
    }

    @Override
    public FitResult result(ArcMeanings meanings) {
        ArcReading reading =
                ArcReading.of(circuit, values, meanings.assigning(arcResistances(), settings.assignments()));
        List<FittedParameter> parameters =
                IntStream.range(0, values.length).mapToObj(this::parameter).toList();
        int degreesOfFreedom = uncertainties.degreesOfFreedom();
        double chiSquared = best.sumOfSquares();
        List<DerivedQuantity> derived = derived(reading);
        ImpedanceSpectrum spectrum = problem.observations().spectrum();
        List<Flag> flags = new ArrayList<>(FitFlags.of(best, degreesOfFreedom, settings.weighting()));
        RivalOptima.flag(best, parameters).ifPresent(flags::add);
        Twins.of(circuit, values).forEach(words -> flags.add(Flag.info("degenerateTwin", words)));
        flags.addAll(ParameterFlags.of(problem, parameters, uncertainties));
        flags.addAll(ArcWindow.flags(circuit, values, spectrum.frequencyHz()));
        flags.addAll(reading.flags());
        SignCheck.flag(circuit, spectrum).ifPresent(flags::add);
        InterceptCheck intercepts = InterceptCheck.of(circuit, spectrum, derived);
        derived.addAll(intercepts.numbers());
        intercepts.disagreement().ifPresent(flags::add);
        return new FitResult(
                data,
                problem.points(),
                problem.observations().dropped(),
                circuit.toString(),
                best.converged() ? FitResult.Status.CONVERGED : FitResult.Status.NOT_CONVERGED,
                settings.weighting().code(),
                settings.immittance().code(),
                settings.loss().code(),
                chiSquared,
                degreesOfFreedom > 0 ? OptionalDouble.of(chiSquared / degreesOfFreedom) : OptionalDouble.empty(),
                degreesOfFreedom,
                Aicc.of(problem, chiSquared),
                Bic.of(problem, chiSquared),
                best.tried(),
                best.agreeing(),
                best.optima(),
                parameters,
                reading.arcs(),
                derived,
                flags,
                Optional.of(problem.curve(values)),
                pointWeights(),
                covariance());
    }

    private FittedParameter parameter(int k) {
        CircuitParameter parameter = circuit.parameters().get(k);
        int j = unknownOf[k];
        OptionalDouble error = OptionalDouble.empty();
        OptionalDouble lower = OptionalDouble.empty();
        OptionalDouble upper = OptionalDouble.empty();
        if (j >= 0 && uncertainties.stated(j)) {
            error = OptionalDouble.of(valueByUnknown(k) * uncertainties.standardError(j));
        }
        if (j >= 0 && uncertainties.hasInterval(j)) {
            Uncertainties.Reach reach = uncertainties.reach(j, unknowns[j], coverageFactor95);
            lower = OptionalDouble.of(moved(k, -reach.below()));
            upper = OptionalDouble.of(moved(k, reach.above()));
        }
        return new FittedParameter(
                parameter.name(),
                parameter.element(),
                parameter.spec().unit(),
                values[k],
                error,
                lower,
                upper,
                j < 0,
                j >= 0 && uncertainties.atBound(j),
                j < 0 || uncertainties.identifiable(j));
    }

    /** Parameter {@code k} with its unknown this step away. */
    private double moved(int k, double step) {
        return problem.isLogarithmic(unknownOf[k]) ? values[k] * Math.exp(step) : values[k] + valueByUnknown(k) * step;
    }

    private List<DerivedQuantity> derived(ArcReading reading) {
        List<DerivedQuantity> derived = new ArrayList<>();
        for (ArcReading.ResistanceSum sum : reading.sums()) {
            double[] gradient = new double[values.length];
            sum.parameters().forEach(k -> gradient[k] = 1);
            double total = sum.parameters().stream().mapToDouble(k -> values[k]).sum();
            derived.add(new DerivedQuantity(sum.name(), "Ω", total, propagated(gradient)));
        }
        for (ArcNumber number : reading.numbers()) {
            OptionalDouble byFit = propagated(number.gradient().toArray());
            derived.add(new DerivedQuantity(number.name(), number.unit(), number.value(), number.error(byFit)));
        }
        if (settings.weighting() == Weighting.MODULUS) {
            double rms = 100 * Math.sqrt(best.sumOfSquares() / problem.data());
            derived.add(new DerivedQuantity("residual.rms", "%", rms, OptionalDouble.empty()));
        }
        return derived;
    }

    /** Standard error of a number with this gradient by all parameters, by the full covariance. */
    private OptionalDouble propagated(double[] gradient) {
        double[] byUnknowns = new double[problem.unknowns()];
        double limit = 0;
        for (int k = 0; k < gradient.length; k++) {
            limit += Math.abs(gradient[k] * values[k]);
            int j = unknownOf[k];
            if (gradient[k] != 0 && j >= 0) {
                if (uncertainties.degreesOfFreedom() <= 0) {
                    return OptionalDouble.empty();
                }
                byUnknowns[j] += gradient[k] * valueByUnknown(k);
            }
        }
        if (!uncertainties.determines(byUnknowns)) {
            return OptionalDouble.empty();
        }
        double error = Math.sqrt(uncertainties.variance(byUnknowns));
        // A number that is not known to within its own size has no useful error.
        return error < limit ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    /** Derivative of parameter {@code k} by its unknown. */
    private double valueByUnknown(int k) {
        return problem.parameters().slope(k, values[k]);
    }

    private double covarianceOfValues(int a, int b) {
        return valueByUnknown(a) * valueByUnknown(b) * uncertainties.covariance(unknownOf[a], unknownOf[b]);
    }

    /** Of all parameters that are not held, tied ones too. */
    private Optional<Covariance> covariance() {
        if (uncertainties.degreesOfFreedom() <= 0) {
            return Optional.empty();
        }
        int[] moving =
                IntStream.range(0, values.length).filter(k -> unknownOf[k] >= 0).toArray();
        List<String> names = Arrays.stream(moving)
                .mapToObj(k -> circuit.parameters().get(k).name())
                .toList();
        int n = moving.length;
        return Optional.of(new Covariance(
                names, DoubleVector.generate(n * n, i -> covarianceOfValues(moving[i / n], moving[i % n]))));
    }

    private Optional<DoubleVector> pointWeights() {
        return settings.loss() == Loss.LEAST_SQUARES
                ? Optional.empty()
                : Optional.of(DoubleVector.generate(problem.points(), problem::pointWeight));
    }
}
