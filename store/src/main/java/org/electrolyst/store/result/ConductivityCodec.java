package org.electrolyst.store.result;

import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.TransportQuantity;

/** Conductivities of one spectrum. The standard errors in the parameter table are those of the fit, without geometry. */
final class ConductivityCodec implements ResultCodec<ConductivityResult> {
    @Override
    public String kind() {
        return "conductivity";
    }

    @Override
    public Class<ConductivityResult> type() {
        return ConductivityResult.class;
    }

    @Override
    public void write(FieldWriter fields, ConductivityResult result) {
        fields.text("source", result.source())
                .count("spectrum", result.data().spectrum())
                .number("temperatureC", result.temperatureK(), Scale.CELSIUS)
                .list("values", result.values(), ConductivityCodec::write)
                .optionalObject("grainBoundary", result.grainBoundary(), DerivedTransport::write)
                .optionalObject("areaResistances", result.areaResistances(), DerivedTransport::write)
                .list("densityCorrections", result.densityCorrections(), DerivedTransport::write)
                .optionalObject("chargeDiffusion", result.chargeDiffusion(), DerivedTransport::write)
                .flags(result.flags());
    }

    @Override
    public ConductivityResult read(FieldReader fields, ResultBlobs blobs) {
        return new ConductivityResult(
                new DataSource(fields.text("source"), fields.count("spectrum")),
                fields.optionalNumber("temperatureC", Scale.CELSIUS),
                fields.list("values", ConductivityCodec::conductivity),
                fields.optionalObject("grainBoundary", DerivedTransport::grainBoundary),
                fields.optionalObject("areaResistances", DerivedTransport::areaResistances),
                fields.has("densityCorrections")
                        ? fields.list("densityCorrections", DerivedTransport::densityCorrection)
                        : List.of(),
                fields.optionalObject("chargeDiffusion", DerivedTransport::chargeDiffusion),
                fields.flags());
    }

    @Override
    public List<ResultParameter> parameters(ConductivityResult result) {
        return result.values().stream()
                .flatMap(value -> Stream.of(
                        new ResultParameter(
                                "resistance." + value.quantity().code(),
                                value.resistanceOhm(),
                                value.resistanceUncertaintyOhm(),
                                "Ω"),
                        new ResultParameter(
                                "conductivity." + value.quantity().code(),
                                value.conductivitySPerM(),
                                value.fitUncertaintySPerM(),
                                "S/m")))
                .toList();
    }

    private static void write(FieldWriter fields, Conductivity value) {
        fields.text("quantity", value.quantity().code())
                .number("resistance", value.resistanceOhm())
                .number("resistanceStandardError", value.resistanceUncertaintyOhm())
                .number("conductivitySiemensPerCm", value.conductivitySPerM(), Scale.SIEMENS_PER_CM)
                .number("fitStandardUncertaintySiemensPerCm", value.fitUncertaintySPerM(), Scale.SIEMENS_PER_CM)
                .number(
                        "geometryStandardUncertaintySiemensPerCm",
                        value.geometryUncertaintySPerM(),
                        Scale.SIEMENS_PER_CM);
    }

    private static Conductivity conductivity(FieldReader fields) {
        return new Conductivity(
                fields.coded("quantity", TransportQuantity.values(), TransportQuantity::code),
                fields.number("resistance"),
                fields.optionalNumber("resistanceStandardError"),
                fields.number("conductivitySiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.optionalNumber("fitStandardUncertaintySiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.optionalNumber("geometryStandardUncertaintySiemensPerCm", Scale.SIEMENS_PER_CM));
    }
}
