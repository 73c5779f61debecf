package org.electrolyst.store.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.HoldReading;
import org.electrolyst.model.result.RefittedInterval;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferencePool;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Results of every kind with any numbers, however unphysical, that the model admits. */
final class Results {
    private Results() {}

    static Arbitrary<Result> any() {
        return Arbitraries.oneOf(
                fits(), conductivities(), arrhenius(), transferences(), pools(), distributions(), directCurrents());
    }

    /** Any finite double by its bits; all exponents and full mantissas are equally likely. */
    static Arbitrary<Double> numbers() {
        Arbitrary<Double> bits = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(x -> x + 0.0);
        return Arbitraries.oneOf(
                bits,
                bits,
                Arbitraries.of(0.0, 1.0, -1e-7, 1e-3, 1e7, 123456789.0, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0));
    }

    private static Arbitrary<Double> positive() {
        return numbers().map(Math::abs).filter(x -> x > 0);
    }

    private static Arbitrary<OptionalDouble> optionals() {
        return maybe(numbers()).map(Results::optional);
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
        return values.optional(0.7);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    private static Arbitrary<DataSource> sources() {
        return Combinators.combine(texts(), Arbitraries.integers().between(1, 1000))
                .as(DataSource::new);
    }

    private static Arbitrary<List<Flag>> flags() {
        return Combinators.combine(Arbitraries.of(Flag.Level.values()), texts(), texts())
                .as(Flag::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Estimate> estimates() {
        return Combinators.combine(numbers(), optionals(), optionals(), optionals())
                .as(Estimate::new);
    }

    private static Arbitrary<DoubleVector> vectors(int size) {
        return numbers().array(double[].class).ofSize(size).map(DoubleVector::of);
    }

    static Arbitrary<FitResult> fits() {
        Function<Object[], FitResult> build = Results::fit;
        return Combinators.combine(List.<Arbitrary<Object>>of(
                        sources().asGeneric(),
                        Arbitraries.of(FitResult.Status.values()).asGeneric(),
                        texts().asGeneric(),
                        numbers().asGeneric(),
                        optionals().asGeneric(),
                        optionals().asGeneric(),
                        Arbitraries.integers().asGeneric(),
                        parameters().list().ofMaxSize(4).asGeneric(),
                        arcs().list().ofMaxSize(2).asGeneric(),
                        derived().list().ofMaxSize(2).asGeneric(),
                        flags().asGeneric(),
                        maybe(curves()).asGeneric(),
                        maybe(covariances()).asGeneric(),
                        intervals().list().ofMaxSize(2).asGeneric()))
                .as(values -> build.apply(values.toArray()));
    }

    @SuppressWarnings("unchecked")
    private static FitResult fit(Object... v) {
        int count = (Integer) v[6];
        return new FitResult(
                        (DataSource) v[0],
                        count,
                        (String) v[2],
                        (FitResult.Status) v[1],
                        (String) v[2],
                        v[1] == FitResult.Status.FAILED ? 0 : (Double) v[3],
                        (OptionalDouble) v[4],
                        count - 1,
                        (OptionalDouble) v[5],
                        count / 2,
                        count / 3,
                        (List<FittedParameter>) v[7],
                        (List<Arc>) v[8],
                        (List<DerivedQuantity>) v[9],
                        (List<Flag>) v[10],
                        (Optional<ImpedanceSpectrum>) v[11],
                        (Optional<Covariance>) v[12])
                .with((List<RefittedInterval>) v[13]);
    }

    private static Arbitrary<RefittedInterval> intervals() {
        return Combinators.combine(
                        Arbitraries.of(RefittedInterval.Method.values()),
                        texts(),
                        numbers(),
                        optionals(),
                        optionals(),
                        Arbitraries.integers().between(0, 1000))
                .as((method, name, value, lower, upper, refits) ->
                        new RefittedInterval(method, name, "Ω", value, lower, upper, refits, name));
    }

    private static Arbitrary<FittedParameter> parameters() {
        return Combinators.combine(
                        texts(),
                        numbers(),
                        optionals(),
                        optionals(),
                        optionals(),
                        Arbitraries.integers().between(0, 7))
                .as((name, value, error, lower, upper, bits) -> new FittedParameter(
                        name,
                        name,
                        "S s^n",
                        value,
                        error,
                        lower,
                        upper,
                        (bits & 1) != 0,
                        (bits & 2) != 0,
                        (bits & 4) != 0));
    }

    private static Arbitrary<Arc> arcs() {
        return Combinators.combine(
                        texts().list().ofMaxSize(3),
                        numbers(),
                        numbers(),
                        numbers(),
                        Arbitraries.of(ArcAssignment.values()),
                        texts())
                .as(Arc::new);
    }

    private static Arbitrary<DerivedQuantity> derived() {
        return Combinators.combine(texts(), texts(), numbers(), optionals()).as(DerivedQuantity::new);
    }

    private static Arbitrary<ImpedanceSpectrum> curves() {
        return Arbitraries.integers()
                .between(1, 20)
                .flatMap(n -> Combinators.combine(
                                positive().array(double[].class).ofSize(n).map(DoubleVector::of),
                                vectors(n),
                                vectors(n))
                        .as(ImpedanceSpectrum::new));
    }

    private static Arbitrary<Covariance> covariances() {
        return texts().list()
                .ofMaxSize(4)
                .flatMap(names -> vectors(names.size() * names.size()).map(matrix -> new Covariance(names, matrix)));
    }

    static Arbitrary<ConductivityResult> conductivities() {
        Arbitrary<ConductivityResult.Conductivity> values = Combinators.combine(
                        Arbitraries.of(TransportQuantity.values()),
                        numbers(),
                        optionals(),
                        numbers(),
                        optionals(),
                        optionals())
                .as(ConductivityResult.Conductivity::new);
        Arbitrary<ConductivityResult.GrainBoundary> boundaries =
                Combinators.combine(splits(), maybe(splits()), splits()).as(ConductivityResult.GrainBoundary::new);
        Arbitrary<ConductivityResult.AreaResistances> areas =
                Combinators.combine(splits(), splits(), maybe(splits())).as(ConductivityResult.AreaResistances::new);
        Arbitrary<ConductivityResult.DensityCorrection> corrections = Combinators.combine(
                        Arbitraries.of(DensityModel.values()),
                        Arbitraries.of(TransportQuantity.values()),
                        numbers(),
                        numbers())
                .as(ConductivityResult.DensityCorrection::new);
        Arbitrary<ConductivityResult.ChargeDiffusion> diffusions = Combinators.combine(
                        Arbitraries.of(TransportQuantity.values()),
                        Arbitraries.integers(),
                        numbers(),
                        splits(),
                        maybe(splits()))
                .as(ConductivityResult.ChargeDiffusion::new);
        return Combinators.combine(
                        sources(),
                        optionals(),
                        values.list().ofMaxSize(3),
                        maybe(boundaries),
                        maybe(areas),
                        corrections.list().ofMaxSize(2),
                        maybe(diffusions),
                        flags())
                .as(ConductivityResult::new);
    }

    private static Arbitrary<SplitEstimate> splits() {
        Arbitrary<OptionalDouble> uncertainties =
                maybe(numbers().map(Math::abs)).map(Results::optional);
        return Combinators.combine(numbers(), uncertainties, uncertainties).as(SplitEstimate::new);
    }

    static Arbitrary<ArrheniusResult> arrhenius() {
        Arbitrary<ArrheniusResult.Form> forms = Arbitraries.of(ArrheniusResult.Form.values());
        Arbitrary<ArrheniusResult.Point> points = Combinators.combine(
                        positive(), positive(), maybe(positive()).map(Results::optional))
                .as(ArrheniusResult.Point::new);
        Arbitrary<ArrheniusResult.CurvePoint> curve = Combinators.combine(
                        positive(), positive(), optionals(), optionals(), numbers())
                .as(ArrheniusResult.CurvePoint::new);
        // Energies above 1e300 eV have no finite value in kJ/mol.
        Arbitrary<Estimate> energies = estimates().filter(e -> Math.abs(e.value()) < 1e300);
        Arbitrary<ArrheniusLaw.Parameter> parameters =
                Combinators.combine(texts(), texts(), estimates()).as(ArrheniusLaw.Parameter::new);
        Arbitrary<ArrheniusLaw> laws = Combinators.combine(
                        forms,
                        Arbitraries.of(ArrheniusLaw.Kind.values()),
                        texts(),
                        energies,
                        estimates(),
                        optionals(),
                        parameters.list().ofMaxSize(3))
                .as(ArrheniusLaw::new);
        Arbitrary<ThermalCycle> cycles =
                Combinators.combine(optionals(), optionals()).as(ThermalCycle::new);
        Arbitrary<List<Flag>> flags = flags();
        return Combinators.combine(
                        texts(),
                        laws,
                        estimates(),
                        numbers(),
                        points.list().ofMaxSize(5),
                        curve.list().ofMaxSize(3),
                        Combinators.combine(cycles, laws.list().ofMaxSize(3)).as(Map::entry),
                        flags)
                .as((text, law, prefactor, r2, data, line, rest, f) -> new ArrheniusResult(
                        text,
                        TransportQuantity.GRAIN_BOUNDARY,
                        law,
                        prefactor,
                        r2,
                        text,
                        data,
                        line,
                        rest.getKey(),
                        rest.getValue(),
                        f));
    }

    static Arbitrary<DcResult> directCurrents() {
        Arbitrary<DcResult.Value> numbers =
                Combinators.combine(texts(), texts(), estimates()).as(DcResult.Value::new);
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(DcResult.Test.values()),
                        numbers.list().ofMaxSize(3),
                        flags())
                .as(DcResult::new);
    }

    static Arbitrary<TransferencePool> pools() {
        Arbitrary<TransferencePool.Scatter> scatters = Combinators.combine(
                        numbers(),
                        numbers(),
                        Arbitraries.integers().between(1, 50),
                        numbers(),
                        Arbitraries.of(TransferencePool.Verdict.values()))
                .as(TransferencePool.Scatter::new);
        Arbitrary<TransferencePool.VoltageLines> lines = Combinators.combine(
                        Arbitraries.integers().between(3, 50),
                        estimates(),
                        estimates(),
                        estimates(),
                        estimates(),
                        maybe(estimates()))
                .as(TransferencePool.VoltageLines::new);
        Arbitrary<TransferencePool.PooledCell> cells = Combinators.combine(
                        maybe(texts()), texts().list().ofMaxSize(3), maybe(estimates()), maybe(lines))
                .as(TransferencePool.PooledCell::new);
        Arbitrary<TransferencePool.LeftOut> leftOut =
                Combinators.combine(texts(), texts()).as(TransferencePool.LeftOut::new);
        return Combinators.combine(
                        texts(),
                        maybe(estimates()),
                        maybe(scatters),
                        cells.list().ofMaxSize(3),
                        leftOut.list().ofMaxSize(2),
                        flags())
                .as(TransferencePool::new);
    }

    static Arbitrary<TransferenceResult> transferences() {
        return Combinators.combine(
                        texts(),
                        inputs(),
                        Arbitraries.of(TransferenceResult.Status.values()),
                        maybe(estimates()),
                        maybe(estimates()),
                        numbers(),
                        Combinators.combine(estimates(), holds().list().ofMaxSize(2))
                                .as(Map::entry),
                        flags())
                .as((source, inputs, status, value, other, ratio, rest, flags) -> new TransferenceResult(
                        source,
                        inputs,
                        status,
                        value,
                        other,
                        value,
                        other,
                        other.isPresent() ? OptionalDouble.of(other.get().value()) : OptionalDouble.empty(),
                        ratio,
                        rest.getKey(),
                        rest.getValue(),
                        flags));
    }

    private static Arbitrary<HoldReading> holds() {
        Arbitrary<Double> times = numbers().map(Math::abs);
        return Combinators.combine(
                        texts(),
                        numbers(),
                        times,
                        maybe(estimates()),
                        numbers(),
                        times,
                        estimates(),
                        Arbitraries.of(true, false))
                .as((curve, voltage, from, initial, ohmic, steadyFrom, steady, known) -> new HoldReading(
                        curve,
                        voltage,
                        from,
                        known ? OptionalDouble.of(from) : OptionalDouble.empty(),
                        initial,
                        ohmic,
                        steadyFrom,
                        steady,
                        known ? OptionalDouble.of(steadyFrom) : OptionalDouble.empty()));
    }

    private static Arbitrary<DrtResult> distributions() {
        return Combinators.combine(sources(), maybe(distribution()), flags())
                .as((source, distribution, flags) -> new DrtResult(source, 60, distribution, flags));
    }

    private static Arbitrary<DrtResult.Distribution> distribution() {
        Arbitrary<DrtResult.Curve> curve = Arbitraries.integers()
                .between(0, 4)
                .flatMap(n -> Combinators.combine(vectors(n), vectors(n), vectors(n), vectors(n))
                        .as(DrtResult.Curve::new));
        Arbitrary<DrtResult.Tail> tail =
                Combinators.combine(numbers(), numbers()).as(DrtResult.Tail::new);
        Arbitrary<DrtResult.Peak> peak = Combinators.combine(
                        numbers(), numbers(), numbers(), numbers(), Arbitraries.of(true, false), numbers())
                .as(DrtResult.Peak::new);
        Arbitrary<DrtResult.Choice> choice =
                Combinators.combine(texts(), numbers()).as(DrtResult.Choice::new);
        Arbitrary<DrtResult.Lambda> lambda = Combinators.combine(
                        numbers(), texts(), texts(), choice.list().ofMaxSize(3), bands())
                .as(DrtResult.Lambda::new);
        return Combinators.combine(
                        lambda,
                        vectors(4),
                        maybe(tail),
                        texts(),
                        bands(),
                        curve,
                        peak.list().ofMaxSize(3),
                        curves())
                .as((l, number, t, why, band, c, peaks, model) -> new DrtResult.Distribution(
                        l, number.at(0), number.at(1), t, why, number.at(2), band, c, peaks, number.at(3), model));
    }

    private static Arbitrary<DrtResult.Band> bands() {
        return Combinators.combine(numbers(), numbers())
                .as((a, b) -> new DrtResult.Band(Math.min(a, b), Math.max(a, b)));
    }

    private static Arbitrary<TransferenceInputs> inputs() {
        return Combinators.combine(
                        maybe(texts()),
                        quantities(Dimension.VOLTAGE),
                        quantities(Dimension.CURRENT),
                        quantities(Dimension.CURRENT),
                        quantities(Dimension.RESISTANCE),
                        quantities(Dimension.RESISTANCE),
                        maybe(quantities(Dimension.RESISTANCE)),
                        maybe(quantities(Dimension.RESISTANCE)))
                .as(TransferenceInputs::new);
    }

    private static Arbitrary<Quantity> quantities(Dimension dimension) {
        return Combinators.combine(numbers(), maybe(numbers().map(Math::abs)))
                .as((si, u) -> new Quantity(si, optional(u), dimension));
    }
}
