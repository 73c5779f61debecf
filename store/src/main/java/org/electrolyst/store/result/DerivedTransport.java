package org.electrolyst.store.result;

import org.electrolyst.model.result.ConductivityResult.AreaResistances;
import org.electrolyst.model.result.ConductivityResult.ChargeDiffusion;
import org.electrolyst.model.result.ConductivityResult.DensityCorrection;
import org.electrolyst.model.result.ConductivityResult.GrainBoundary;
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.TransportQuantity;

/** What follows from the conductivities of a sample, as objects inside its result. */
final class DerivedTransport {
    private DerivedTransport() {}

    static void write(FieldWriter fields, GrainBoundary boundary) {
        fields.split("specificConductivitySiemensPerCm", boundary.specificConductivitySPerM(), Scale.SIEMENS_PER_CM)
                .split("byPermittivitySiemensPerCm", boundary.byPermittivitySPerM(), Scale.SIEMENS_PER_CM)
                .split("volumeShare", boundary.volumeShare(), Scale.AS_IS);
    }

    static GrainBoundary grainBoundary(FieldReader fields) {
        return new GrainBoundary(
                fields.split("specificConductivitySiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.optionalSplit("byPermittivitySiemensPerCm", Scale.SIEMENS_PER_CM),
                fields.split("volumeShare", Scale.AS_IS));
    }

    static void write(FieldWriter fields, AreaResistances areas) {
        fields.split("perInterface", areas.perInterface(), Scale.AS_IS)
                .split("bothInterfaces", areas.bothInterfaces(), Scale.AS_IS)
                .split("wholeCell", areas.wholeCell(), Scale.AS_IS);
    }

    static AreaResistances areaResistances(FieldReader fields) {
        return new AreaResistances(
                fields.split("perInterface", Scale.AS_IS),
                fields.split("bothInterfaces", Scale.AS_IS),
                fields.optionalSplit("wholeCell", Scale.AS_IS));
    }

    static void write(FieldWriter fields, DensityCorrection correction) {
        fields.text("model", correction.model().code())
                .text("quantity", correction.quantity().code())
                .number("ratio", correction.ratio())
                .number("conductivitySiemensPerCm", correction.conductivitySPerM(), Scale.SIEMENS_PER_CM);
    }

    static DensityCorrection densityCorrection(FieldReader fields) {
        return new DensityCorrection(
                fields.coded("model", DensityModel.values(), DensityModel::code),
                fields.coded("quantity", TransportQuantity.values(), TransportQuantity::code),
                fields.number("ratio"),
                fields.number("conductivitySiemensPerCm", Scale.SIEMENS_PER_CM));
    }

    static void write(FieldWriter fields, ChargeDiffusion diffusion) {
        fields.text("quantity", diffusion.quantity().code())
                .count("ionCharge", diffusion.ionCharge())
                .number("carrierConcentration", diffusion.carrierMolPerM3())
                .split("diffusionCoefficient", diffusion.coefficientM2PerS(), Scale.AS_IS)
                .split("havenRatio", diffusion.havenRatio(), Scale.AS_IS);
    }

    static ChargeDiffusion chargeDiffusion(FieldReader fields) {
        return new ChargeDiffusion(
                fields.coded("quantity", TransportQuantity.values(), TransportQuantity::code),
                fields.count("ionCharge"),
                fields.number("carrierConcentration"),
                fields.split("diffusionCoefficient", Scale.AS_IS),
                fields.optionalSplit("havenRatio", Scale.AS_IS));
    }
}
