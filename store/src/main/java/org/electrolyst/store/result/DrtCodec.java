package org.electrolyst.store.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.DrtResult.Band;
import org.electrolyst.model.result.DrtResult.Choice;
import org.electrolyst.model.result.DrtResult.Curve;
import org.electrolyst.model.result.DrtResult.Distribution;
import org.electrolyst.model.result.DrtResult.Lambda;
import org.electrolyst.model.result.DrtResult.Peak;
import org.electrolyst.model.result.DrtResult.Tail;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.store.blob.DoubleColumns;

/** A distribution of relaxation times. */
final class DrtCodec implements ResultCodec<DrtResult> {
    private static final List<String> OF_A_DISTRIBUTION = List.of(
            "lambda",
            "lambdaMethod",
            "lambdaReason",
            "lambdaChoices",
            "lambdaBand",
            "seriesResistance",
            "inductance",
            "tail",
            "tailReason",
            "polarizationResistance",
            "polarizationResistanceBand",
            "rmsResidualPercent",
            "tau",
            "gamma",
            "gammaLower",
            "gammaUpper",
            "peaks");

    @Override
    public String kind() {
        return "drt";
    }

    @Override
    public Class<DrtResult> type() {
        return DrtResult.class;
    }

    @Override
    public void write(FieldWriter fields, DrtResult result) {
        fields.text("source", result.source())
                .count("spectrum", result.data().spectrum())
                .count("points", result.points());
        result.distribution()
                .ifPresentOrElse(
                        distribution -> write(fields, distribution), () -> OF_A_DISTRIBUTION.forEach(fields::absent));
        fields.flags(result.flags());
    }

    private static void write(FieldWriter fields, Distribution distribution) {
        Lambda lambda = distribution.lambda();
        Curve curve = distribution.curve();
        fields.number("lambda", lambda.value())
                .text("lambdaMethod", lambda.method())
                .text("lambdaReason", lambda.reason())
                .list(
                        "lambdaChoices",
                        lambda.choices(),
                        (one, choice) -> one.text("method", choice.method()).number("lambda", choice.lambda()))
                .object("lambdaBand", lambda.band(), DrtCodec::write)
                .number("seriesResistance", distribution.seriesResistanceOhm())
                .number("inductance", distribution.inductanceH());
        distribution
                .tail()
                .ifPresentOrElse(tail -> fields.object("tail", tail, DrtCodec::write), () -> fields.absent("tail"));
        fields.text("tailReason", distribution.tailReason())
                .number("polarizationResistance", distribution.polarizationResistanceOhm())
                .object("polarizationResistanceBand", distribution.polarizationResistanceBand(), DrtCodec::write)
                .number("rmsResidualPercent", distribution.rmsResidualPercent())
                .numbers("tau", curve.tauS())
                .numbers("gamma", curve.gammaOhm())
                .numbers("gammaLower", curve.lowerOhm())
                .numbers("gammaUpper", curve.upperOhm())
                .list("peaks", distribution.peaks(), DrtCodec::write);
    }

    private static void write(FieldWriter fields, Band band) {
        fields.number("lower", band.lower()).number("upper", band.upper());
    }

    private static void write(FieldWriter fields, Tail tail) {
        fields.text("kind", tail.isCapacitor() ? "capacitor" : "cpe")
                .number("magnitude", tail.magnitude())
                .number("exponent", tail.exponent());
    }

    private static void write(FieldWriter fields, Peak peak) {
        fields.number("timeConstant", peak.timeConstantS())
                .number("resistance", peak.resistanceOhm())
                .number("capacitance", peak.capacitanceF())
                .number("height", peak.heightOhm())
                .truth("insideWindow", peak.insideWindow())
                .number("survival", peak.survival());
    }

    @Override
    public DrtResult read(FieldReader fields, ResultBlobs blobs) {
        return new DrtResult(
                new DataSource(fields.text("source"), fields.count("spectrum")),
                fields.count("points"),
                blobs.curve().map(curve -> distribution(fields, curve)),
                fields.flags());
    }

    private static Distribution distribution(FieldReader fields, byte[] curve) {
        List<DoubleVector> model = DoubleColumns.decode(curve, 3);
        return new Distribution(
                new Lambda(
                        fields.number("lambda"),
                        fields.text("lambdaMethod"),
                        fields.text("lambdaReason"),
                        fields.list("lambdaChoices", one -> new Choice(one.text("method"), one.number("lambda"))),
                        band(fields.object("lambdaBand"))),
                fields.number("seriesResistance"),
                fields.number("inductance"),
                fields.isAbsent("tail") ? Optional.empty() : Optional.of(tail(fields.object("tail"))),
                fields.text("tailReason"),
                fields.number("polarizationResistance"),
                band(fields.object("polarizationResistanceBand")),
                new Curve(
                        fields.numbers("tau"),
                        fields.numbers("gamma"),
                        fields.numbers("gammaLower"),
                        fields.numbers("gammaUpper")),
                fields.list("peaks", DrtCodec::peak),
                fields.number("rmsResidualPercent"),
                new ImpedanceSpectrum(model.get(0), model.get(1), model.get(2)));
    }

    private static Band band(FieldReader fields) {
        return new Band(fields.number("lower"), fields.number("upper"));
    }

    private static Tail tail(FieldReader fields) {
        return new Tail(fields.number("magnitude"), fields.number("exponent"));
    }

    private static Peak peak(FieldReader fields) {
        return new Peak(
                fields.number("timeConstant"),
                fields.number("resistance"),
                fields.number("capacitance"),
                fields.number("height"),
                fields.truth("insideWindow"),
                fields.number("survival"));
    }

    /** The impedance that the distribution amounts to. */
    @Override
    public ResultBlobs blobs(DrtResult result) {
        return new ResultBlobs(
                Optional.empty(),
                result.distribution()
                        .map(Distribution::model)
                        .map(model ->
                                DoubleColumns.encode(model.frequencyHz(), model.realOhm(), model.imaginaryOhm())));
    }

    @Override
    public List<ResultParameter> parameters(DrtResult result) {
        return result.distribution()
                .map(d -> List.of(
                        parameter("seriesResistance", d.seriesResistanceOhm(), "Ω"),
                        parameter("polarizationResistance", d.polarizationResistanceOhm(), "Ω")))
                .orElse(List.of());
    }

    private static ResultParameter parameter(String name, double value, String unit) {
        return new ResultParameter(name, value, OptionalDouble.empty(), unit);
    }
}
