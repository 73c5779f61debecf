package org.electrolyst.store.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.ValidationResult;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Residual;
import org.electrolyst.model.result.ValidationResult.ScannedOrder;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;

/** Verdicts on spectra. The keys of the Kramers-Kronig test stand beside the verdict, null if it could not be done. */
final class ValidationCodec implements ResultCodec<ValidationResult> {
    /** A point of the printed list, which holds both tests. */
    private record Point(Residual residual, OptionalDouble zHitPercent) {}

    @Override
    public String kind() {
        return "validation";
    }

    @Override
    public Class<ValidationResult> type() {
        return ValidationResult.class;
    }

    @Override
    public void write(FieldWriter fields, ValidationResult result) {
        fields.text("source", result.source())
                .count("spectrum", result.data().spectrum())
                .count("points", result.points())
                .text("verdict", result.verdict().code())
                .texts("reasons", result.reasons());
        result.kramersKronig()
                .ifPresentOrElse(
                        test -> write(fields, test, result.zHit()),
                        () -> Stream.of(
                                        "order",
                                        "mu",
                                        "maxResidualPercent",
                                        "rmsResidualPercent",
                                        "noisePercent",
                                        "contradictionPercent",
                                        "runs",
                                        "driftPercent",
                                        "pseudoChiSquared",
                                        "immittance",
                                        "immittanceReason",
                                        "scan",
                                        "residuals")
                                .forEach(fields::absent));
        result.zHit()
                .ifPresentOrElse(
                        zHit -> fields.object("zHit", zHit, ValidationCodec::write), () -> fields.absent("zHit"));
        fields.flags(result.flags());
    }

    private static void write(FieldWriter fields, KramersKronig test, Optional<ZHitDifference> zHit) {
        List<Point> points = IntStream.range(0, test.residuals().size())
                .mapToObj(i -> new Point(
                        test.residuals().get(i),
                        zHit.map(z -> OptionalDouble.of(z.differencePercent().at(i)))
                                .orElse(OptionalDouble.empty())))
                .toList();
        fields.count("order", test.order())
                .number("mu", test.mu())
                .number("maxResidualPercent", test.maxResidualPercent())
                .number("rmsResidualPercent", test.rmsResidualPercent())
                .number("noisePercent", test.noisePercent())
                .number("contradictionPercent", test.contradictionPercent())
                .number("runs", test.runs())
                .estimate("driftPercent", test.driftPercent(), Scale.AS_IS)
                .number("pseudoChiSquared", test.pseudoChiSquared())
                .text("immittance", test.immittance())
                .text("immittanceReason", test.immittanceReason())
                .list("scan", test.scan(), ValidationCodec::write)
                .list("residuals", points, ValidationCodec::write);
    }

    private static void write(FieldWriter fields, ScannedOrder order) {
        fields.count("order", order.order())
                .number("reachDecades", order.reachDecades())
                .number("mu", order.mu())
                .number("pseudoChiSquared", order.pseudoChiSquared())
                .number("variance", order.variance());
    }

    private static void write(FieldWriter fields, Point point) {
        fields.count("point", point.residual().point())
                .number("frequency", point.residual().frequencyHz())
                .number("realPercent", point.residual().realPercent())
                .number("imaginaryPercent", point.residual().imaginaryPercent())
                .number("zHitPercent", point.zHitPercent())
                .truth("leftOut", point.residual().leftOut());
    }

    private static void write(FieldWriter fields, ZHitDifference zHit) {
        fields.number("windowFromHz", zHit.fromHz())
                .number("windowToHz", zHit.toHz())
                .number("maxPercent", zHit.maxPercent())
                .number("lowFrequencyPercent", zHit.lowFrequencyPercent());
    }

    @Override
    public ValidationResult read(FieldReader fields, ResultBlobs blobs) {
        List<Point> points =
                fields.isAbsent("residuals") ? List.of() : fields.list("residuals", ValidationCodec::point);
        return new ValidationResult(
                new DataSource(fields.text("source"), fields.count("spectrum")),
                fields.count("points"),
                fields.coded("verdict", ValidationResult.Verdict.values(), ValidationResult.Verdict::code),
                fields.isAbsent("order") ? Optional.empty() : Optional.of(test(fields, points)),
                fields.isAbsent("zHit") ? Optional.empty() : Optional.of(zHit(fields.object("zHit"), points)),
                fields.flags());
    }

    private static KramersKronig test(FieldReader fields, List<Point> points) {
        return new KramersKronig(
                fields.text("immittance"),
                fields.text("immittanceReason"),
                fields.count("order"),
                fields.number("mu"),
                fields.number("pseudoChiSquared"),
                fields.number("maxResidualPercent"),
                fields.number("rmsResidualPercent"),
                fields.optionalNumber("noisePercent"),
                fields.number("contradictionPercent"),
                fields.number("runs"),
                fields.estimate("driftPercent", Scale.AS_IS),
                fields.list("scan", ValidationCodec::order),
                points.stream().map(Point::residual).toList());
    }

    private static ScannedOrder order(FieldReader fields) {
        return new ScannedOrder(
                fields.count("order"),
                fields.number("reachDecades"),
                fields.number("mu"),
                fields.number("pseudoChiSquared"),
                fields.number("variance"));
    }

    private static Point point(FieldReader fields) {
        return new Point(
                new Residual(
                        fields.count("point"),
                        fields.number("frequency"),
                        fields.number("realPercent"),
                        fields.number("imaginaryPercent"),
                        fields.truth("leftOut")),
                fields.optionalNumber("zHitPercent"));
    }

    private static ZHitDifference zHit(FieldReader fields, List<Point> points) {
        return new ZHitDifference(
                fields.number("windowFromHz"),
                fields.number("windowToHz"),
                fields.number("maxPercent"),
                fields.number("lowFrequencyPercent"),
                DoubleVector.generate(
                        points.size(), i -> points.get(i).zHitPercent().orElseThrow()));
    }

    @Override
    public List<ResultParameter> parameters(ValidationResult result) {
        return result.kramersKronig()
                .map(test -> List.of(
                        new ResultParameter("residual.max", test.maxResidualPercent(), OptionalDouble.empty(), "%"),
                        new ResultParameter("residual.rms", test.rmsResidualPercent(), OptionalDouble.empty(), "%"),
                        new ResultParameter(
                                "drift",
                                test.driftPercent().value(),
                                test.driftPercent().standardUncertainty(),
                                "%")))
                .orElse(List.of());
    }
}
