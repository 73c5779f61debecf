package org.electrolyst.store.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.DroppedPoint;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Optimum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.store.blob.DoubleColumns;

/** A fitted circuit. */
final class FitCodec implements ResultCodec<FitResult> {
    @Override
    public String kind() {
        return "fit";
    }

    @Override
    public Class<FitResult> type() {
        return FitResult.class;
    }

    @Override
    public void write(FieldWriter fields, FitResult fit) {
        fields.text("source", fit.source())
                .count("spectrum", fit.data().spectrum())
                .count("points", fit.points())
                .list("dropped", fit.dropped(), FitCodec::write)
                .text("circuit", fit.circuit())
                .text("status", fit.status().code())
                .text("weighting", fit.weighting())
                .text("immittance", fit.immittance())
                .text("loss", fit.loss())
                .number("chiSquared", chiSquared(fit))
                .number("reducedChiSquared", fit.reducedChiSquared())
                .count("degreesOfFreedom", fit.degreesOfFreedom())
                .number("aicc", fit.aicc())
                .number("bic", fit.bic())
                .count("startsTried", fit.startsTried())
                .count("startsAgreeing", fit.startsAgreeing())
                .list("optima", fit.optima(), FitCodec::write)
                .list("parameters", fit.parameters(), FitCodec::write)
                .list("arcs", fit.arcs(), FitCodec::write)
                .list("derived", fit.derived(), FitCodec::write)
                .flags(fit.flags());
        fit.pointWeights()
                .ifPresentOrElse(
                        weights -> fields.numbers("pointWeights", weights), () -> fields.absent("pointWeights"));
        fit.covariance()
                .ifPresentOrElse(
                        covariance -> fields.texts("covarianceParameters", covariance.parameters()),
                        () -> fields.absent("covarianceParameters"));
        fields.list("intervals", fit.intervals(), IntervalCodec::write);
    }

    /** A fit that failed has residuals of nothing. */
    private static OptionalDouble chiSquared(FitResult fit) {
        return fit.status() == FitResult.Status.FAILED ? OptionalDouble.empty() : OptionalDouble.of(fit.chiSquared());
    }

    @Override
    public FitResult read(FieldReader fields, ResultBlobs blobs) {
        // What came with the choice of loss: older results are least squares on the impedances of all points.
        boolean newer = fields.has("loss");
        return new FitResult(
                new DataSource(fields.text("source"), fields.count("spectrum")),
                fields.count("points"),
                newer ? fields.list("dropped", FitCodec::dropped) : List.of(),
                fields.text("circuit"),
                fields.coded("status", FitResult.Status.values(), FitResult.Status::code),
                fields.text("weighting"),
                newer ? fields.text("immittance") : "impedance",
                newer ? fields.text("loss") : "leastSquares",
                fields.optionalNumber("chiSquared").orElse(0),
                fields.optionalNumber("reducedChiSquared"),
                fields.count("degreesOfFreedom"),
                fields.optionalNumber("aicc"),
                newer ? fields.optionalNumber("bic") : OptionalDouble.empty(),
                fields.count("startsTried"),
                fields.count("startsAgreeing"),
                newer ? fields.list("optima", FitCodec::optimum) : List.of(),
                fields.list("parameters", FitCodec::parameter),
                fields.list("arcs", FitCodec::arc),
                fields.list("derived", FitCodec::derived),
                fields.flags(),
                blobs.curve().map(FitCodec::curve),
                newer && !fields.isAbsent("pointWeights")
                        ? Optional.of(fields.numbers("pointWeights"))
                        : Optional.empty(),
                covariance(fields, blobs),
                fields.has("intervals") ? fields.list("intervals", IntervalCodec::read) : List.of());
    }

    @Override
    public ResultBlobs blobs(FitResult fit) {
        return new ResultBlobs(
                fit.covariance().map(covariance -> DoubleColumns.encode(covariance.rowMajor())),
                fit.curve()
                        .map(curve ->
                                DoubleColumns.encode(curve.frequencyHz(), curve.realOhm(), curve.imaginaryOhm())));
    }

    @Override
    public List<ResultParameter> parameters(FitResult fit) {
        return Stream.concat(
                        fit.parameters().stream()
                                .map(p -> new ResultParameter(p.name(), p.value(), p.standardError(), p.unit())),
                        fit.derived().stream()
                                .map(d -> new ResultParameter(d.name(), d.value(), d.standardError(), d.unit())))
                .toList();
    }

    private static void write(FieldWriter fields, DroppedPoint dropped) {
        fields.count("point", dropped.point())
                .number("frequencyHz", dropped.frequencyHz())
                .text("reason", dropped.reason());
    }

    private static DroppedPoint dropped(FieldReader fields) {
        return new DroppedPoint(fields.count("point"), fields.number("frequencyHz"), fields.text("reason"));
    }

    private static void write(FieldWriter fields, Optimum optimum) {
        fields.number("chiSquared", optimum.chiSquared())
                .count("starts", optimum.starts())
                .numbersByName("values", optimum.values());
    }

    private static Optimum optimum(FieldReader fields) {
        return new Optimum(fields.number("chiSquared"), fields.count("starts"), fields.numbersByName("values"));
    }

    private static void write(FieldWriter fields, FittedParameter parameter) {
        fields.text("name", parameter.name())
                .text("element", parameter.element())
                .text("unit", parameter.unit())
                .number("value", parameter.value())
                .number("standardError", parameter.standardError())
                .number("lower95", parameter.lower95())
                .number("upper95", parameter.upper95())
                .truth("fixed", parameter.fixed())
                .truth("atBound", parameter.atBound())
                .truth("identifiable", parameter.identifiable());
    }

    private static FittedParameter parameter(FieldReader fields) {
        return new FittedParameter(
                fields.text("name"),
                fields.text("element"),
                fields.text("unit"),
                fields.number("value"),
                fields.optionalNumber("standardError"),
                fields.optionalNumber("lower95"),
                fields.optionalNumber("upper95"),
                fields.truth("fixed"),
                fields.truth("atBound"),
                fields.truth("identifiable"));
    }

    private static void write(FieldWriter fields, Arc arc) {
        fields.texts("parameters", arc.parameters())
                .number("resistance", arc.resistance())
                .number("capacitance", arc.capacitance())
                .number("timeConstant", arc.timeConstant())
                .text("assignment", arc.assignment().words())
                .text("reason", arc.reason());
    }

    private static Arc arc(FieldReader fields) {
        return new Arc(
                fields.texts("parameters"),
                fields.number("resistance"),
                fields.number("capacitance"),
                fields.number("timeConstant"),
                fields.coded("assignment", ArcAssignment.values(), ArcAssignment::words),
                fields.text("reason"));
    }

    private static void write(FieldWriter fields, DerivedQuantity derived) {
        fields.text("name", derived.name())
                .text("unit", derived.unit())
                .number("value", derived.value())
                .number("standardError", derived.standardError());
    }

    private static DerivedQuantity derived(FieldReader fields) {
        return new DerivedQuantity(
                fields.text("name"),
                fields.text("unit"),
                fields.number("value"),
                fields.optionalNumber("standardError"));
    }

    private static ImpedanceSpectrum curve(byte[] blob) {
        List<DoubleVector> columns = DoubleColumns.decode(blob, 3);
        return new ImpedanceSpectrum(columns.get(0), columns.get(1), columns.get(2));
    }

    /** Whether there is one is said by the names: the matrix of no parameters has no bytes. */
    private static Optional<Covariance> covariance(FieldReader fields, ResultBlobs blobs) {
        if (fields.isAbsent("covarianceParameters")) {
            return Optional.empty();
        }
        DoubleVector rowMajor = blobs.covariance()
                .map(blob -> DoubleColumns.decode(blob, 1).get(0))
                .orElse(DoubleVector.empty());
        return Optional.of(new Covariance(fields.texts("covarianceParameters"), rowMajor));
    }
}
