package org.electrolyst.store.result;

import java.util.List;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Alternative;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
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
                .text("quantity", result.quantity().code())
                .text("form", result.form().code())
                .text("model", result.model())
                .text("weights", result.weights())
                .estimate("activationEnergyEv", result.activationEnergyEv(), Scale.AS_IS)
                .number(
                        "activationEnergyKjPerMol",
                        result.activationEnergyEv().value() * PhysicalConstants.KJ_PER_MOL_IN_EV)
                .flatEstimate("lnPrefactor", result.lnPrefactor())
                .estimate("conductivity25CSiemensPerCm", result.conductivity25CSPerM(), Scale.SIEMENS_PER_CM)
                .number("rSquared", result.rSquared())
                .count("points", result.points().size())
                .list("data", result.points(), ArrheniusCodec::write)
                .list("alternatives", result.alternatives(), ArrheniusCodec::write)
                .flags(result.flags());
    }

    @Override
    public ArrheniusResult read(FieldReader fields, ResultBlobs blobs) {
        return new ArrheniusResult(
                fields.text("source"),
                fields.coded("quantity", TransportQuantity.values(), TransportQuantity::code),
                fields.coded("form", Form.values(), Form::code),
                fields.text("model"),
                fields.text("weights"),
                fields.estimate("activationEnergyEv", Scale.AS_IS),
                fields.flatEstimate("lnPrefactor"),
                fields.estimate("conductivity25CSiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.number("rSquared"),
                fields.list("data", ArrheniusCodec::point),
                fields.list("alternatives", ArrheniusCodec::alternative),
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

    private static void write(FieldWriter fields, Alternative alternative) {
        fields.text("form", alternative.form().code())
                .text("model", alternative.model())
                .text("weights", alternative.weights())
                .estimate("activationEnergyEv", alternative.activationEnergyEv(), Scale.AS_IS)
                .estimate("conductivity25CSiemensPerCm", alternative.conductivity25CSPerM(), Scale.SIEMENS_PER_CM);
    }

    private static Alternative alternative(FieldReader fields) {
        return new Alternative(
                fields.coded("form", Form.values(), Form::code),
                fields.text("model"),
                fields.text("weights"),
                fields.estimate("activationEnergyEv", Scale.AS_IS),
                fields.estimate("conductivity25CSiemensPerCm", Scale.SIEMENS_PER_CM));
    }
}
