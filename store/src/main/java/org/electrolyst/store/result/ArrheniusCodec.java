package org.electrolyst.store.result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusLaw.Parameter;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransportQuantity;

/** An activation energy and its data. */
final class ArrheniusCodec implements ResultCodec<ArrheniusResult> {
    @Override
    public String kind() {
        return "arrhenius";
    }

    @Override
    public Class<ArrheniusResult> type() {
        return ArrheniusResult.class;
    }

    @Override
    public void write(FieldWriter fields, ArrheniusResult result) {
        fields.text("source", result.source())
                .text("quantity", result.quantity().code());
        writeKind(fields, result.law())
                .estimate("activationEnergyEv", result.activationEnergyEv(), Scale.AS_IS)
                .number(
                        "activationEnergyKjPerMol",
                        result.activationEnergyEv().value() * PhysicalConstants.KJ_PER_MOL_IN_EV)
                .flatEstimate("lnPrefactor", result.lnPrefactor())
                .estimate("conductivity25CSiemensPerCm", result.conductivity25CSPerM(), Scale.SIEMENS_PER_CM)
                .number("rSquared", result.rSquared())
                .number("aicc", result.law().aicc())
                .list("parameters", result.law().parameters(), ArrheniusCodec::write)
                .text("choice", result.choice())
                .count("points", result.points().size())
                .list("data", result.points(), ArrheniusCodec::write)
                .list("curve", result.curve(), ArrheniusCodec::write)
                .number("hysteresisLn", result.cycle().hysteresisLn())
                .number("returnChangePercent", result.cycle().returnChangePercent())
                .list("alternatives", result.alternatives(), ArrheniusCodec::write)
                .flags(result.flags());
    }

    /** Results of version 1 without laws other than the line lack the keys that came with those. */
    @Override
    public ArrheniusResult read(FieldReader fields, ResultBlobs blobs) {
        return new ArrheniusResult(
                fields.text("source"),
                fields.coded("quantity", TransportQuantity.values(), TransportQuantity::code),
                law(fields),
                fields.flatEstimate("lnPrefactor"),
                fields.number("rSquared"),
                fields.has("choice") ? fields.text("choice") : "",
                fields.list("data", ArrheniusCodec::point),
                fields.has("curve") ? fields.list("curve", ArrheniusCodec::curvePoint) : List.of(),
                fields.has("hysteresisLn")
                        ? new ThermalCycle(
                                fields.optionalNumber("hysteresisLn"), fields.optionalNumber("returnChangePercent"))
                        : ThermalCycle.unknown(),
                fields.list("alternatives", ArrheniusCodec::law),
                fields.flags());
    }

    @Override
    public List<ResultParameter> parameters(ArrheniusResult result) {
        String quantity = result.quantity().code();
        return List.of(
                ResultParameter.of("activationEnergy." + quantity, result.activationEnergyEv(), "eV"),
                ResultParameter.of("lnPrefactor." + quantity, result.lnPrefactor(), ""),
                ResultParameter.of("conductivity25C." + quantity, result.conductivity25CSPerM(), "S/m"));
    }

    private static void write(FieldWriter fields, Point point) {
        fields.number("temperatureC", point.temperatureK(), Scale.CELSIUS)
                .number("conductivitySiemensPerCm", point.conductivitySPerM(), Scale.SIEMENS_PER_CM)
                .number("standardUncertaintySiemensPerCm", point.standardUncertaintySPerM(), Scale.SIEMENS_PER_CM);
    }

    private static Point point(FieldReader fields) {
        return new Point(
                fields.number("temperatureC", Scale.CELSIUS),
                fields.number("conductivitySiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.optionalNumber("standardUncertaintySiemensPerCm", Scale.SIEMENS_PER_CM));
    }

    private static void write(FieldWriter fields, CurvePoint point) {
        fields.number("temperatureC", point.temperatureK(), Scale.CELSIUS)
                .number("conductivitySiemensPerCm", point.conductivitySPerM(), Scale.SIEMENS_PER_CM)
                .number("lower95", point.lower95SPerM(), Scale.SIEMENS_PER_CM)
                .number("upper95", point.upper95SPerM(), Scale.SIEMENS_PER_CM)
                .number("energyEv", point.energyEv());
    }

    private static CurvePoint curvePoint(FieldReader fields) {
        return new CurvePoint(
                fields.number("temperatureC", Scale.CELSIUS),
                fields.number("conductivitySiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.optionalNumber("lower95", Scale.SIEMENS_PER_CM),
                fields.optionalNumber("upper95", Scale.SIEMENS_PER_CM),
                fields.number("energyEv"));
    }

    private static FieldWriter writeKind(FieldWriter fields, ArrheniusLaw law) {
        return fields.text("form", law.form().code())
                .text("model", law.kind().model())
                .text("variant", law.kind().variant())
                .text("weights", law.weights());
    }

    private static void write(FieldWriter fields, ArrheniusLaw law) {
        writeKind(fields, law)
                .estimate("activationEnergyEv", law.activationEnergyEv(), Scale.AS_IS)
                .estimate("conductivity25CSiemensPerCm", law.conductivity25CSPerM(), Scale.SIEMENS_PER_CM)
                .number("aicc", law.aicc())
                .list("parameters", law.parameters(), ArrheniusCodec::write);
    }

    private static ArrheniusLaw law(FieldReader fields) {
        return new ArrheniusLaw(
                fields.coded("form", Form.values(), Form::code),
                kind(fields),
                fields.text("weights"),
                fields.estimate("activationEnergyEv", Scale.AS_IS),
                fields.estimate("conductivity25CSiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.has("aicc") ? fields.optionalNumber("aicc") : OptionalDouble.empty(),
                fields.has("parameters") ? fields.list("parameters", ArrheniusCodec::parameter) : List.of());
    }

    private static Kind kind(FieldReader fields) {
        String model = fields.text("model");
        Optional<String> variant = fields.has("variant") ? fields.optionalText("variant") : Optional.empty();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.model().equals(model) && kind.variant().equals(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + model + "', "
                        + variant.map(v -> "'" + v + "'").orElse("no variant") + ", is no law this program knows"));
    }

    private static void write(FieldWriter fields, Parameter parameter) {
        fields.text("name", parameter.name())
                .text("unit", parameter.unit())
                .number("value", parameter.estimate().value())
                .number("standardUncertainty", parameter.estimate().standardUncertainty())
                .number("lower95", parameter.estimate().lower95())
                .number("upper95", parameter.estimate().upper95());
    }

    private static Parameter parameter(FieldReader fields) {
        Estimate estimate = new Estimate(
                fields.number("value"),
                fields.optionalNumber("standardUncertainty"),
                fields.optionalNumber("lower95"),
                fields.optionalNumber("upper95"));
        return new Parameter(fields.text("name"), fields.text("unit"), estimate);
    }
}
