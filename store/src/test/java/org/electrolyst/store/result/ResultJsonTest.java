package org.electrolyst.store.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

/** The keys and numbers are what users' scripts read, so they are spelt out here. */
class ResultJsonTest {
    private static final Estimate ENERGY = Estimate.symmetric(0.5694, 0.008, 2);

    @Test
    void printsADistribution() {
        DrtResult.Distribution distribution = new DrtResult.Distribution(
                new DrtResult.Lambda(
                        1e-3,
                        "gcv",
                        "the middle one",
                        List.of(new DrtResult.Choice("gcv", 1e-3)),
                        new DrtResult.Band(1e-4, 1e-2)),
                140,
                0,
                Optional.of(new DrtResult.Tail(2e-6, 1)),
                "as asked for",
                50,
                new DrtResult.Band(49, 51),
                new DrtResult.Curve(
                        DoubleVector.of(1e-3), DoubleVector.of(20), DoubleVector.of(19), DoubleVector.of(22)),
                List.of(new DrtResult.Peak(1e-3, 50, 2e-5, 20, true, 0.8)),
                0.5,
                new ImpedanceSpectrum(DoubleVector.of(100), DoubleVector.of(150), DoubleVector.of(-10)));
        DrtResult result = new DrtResult(new DataSource("pellet.csv", 1), 60, Optional.of(distribution), List.of());
        assertThat(ResultJson.toJson(result).toString()).isEqualTo("""
                        {"source":"pellet.csv","spectrum":1,"points":60,"lambda":0.001,"lambdaMethod":"gcv",\
                        "lambdaReason":"the middle one","lambdaChoices":[{"method":"gcv","lambda":0.001}],\
                        "lambdaBand":{"lower":1.0E-4,"upper":0.01},"seriesResistance":140.0,"inductance":0.0,\
                        "tail":{"kind":"capacitor","magnitude":2.0E-6,"exponent":1.0},"tailReason":"as asked for",\
                        "polarizationResistance":50.0,"polarizationResistanceBand":{"lower":49.0,"upper":51.0},\
                        "rmsResidualPercent":0.5,"tau":[0.001],"gamma":[20.0],"gammaLower":[19.0],"gammaUpper":[22.0],\
                        "peaks":[{"timeConstant":0.001,"resistance":50.0,"capacitance":2.0E-5,"height":20.0,\
                        "insideWindow":true,"survival":0.8}],"flags":[]}""");
        DrtResult none = new DrtResult(
                new DataSource("point.csv", 1), 1, Optional.empty(), List.of(Flag.needsPerson("tooFewPoints", "one")));
        assertThat(ResultJson.toJson(none).get("lambda").isNull()).isTrue();
        assertThat(ResultJson.toJson(none).get("peaks").isNull()).isTrue();
        assertThat(ResultJson.toJson(none).get("flags")).hasSize(1);
    }

    @Test
    void printsAFit() {
        FitResult fit = new FitResult(
                new DataSource("s04147-150deg.txt", 2),
                61,
                "R0-p(R1,CPE1)",
                FitResult.Status.NOT_CONVERGED,
                "modulus",
                1.5e-3,
                OptionalDouble.empty(),
                0,
                OptionalDouble.of(-700.25),
                8,
                5,
                List.of(new FittedParameter(
                        "CPE1.Q",
                        "CPE1",
                        "S s^n",
                        1.25e-9,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        true,
                        false,
                        true)),
                List.of(new Arc(
                        List.of("R1", "CPE1"), 1e4, 2e-12, 2e-8, ArcAssignment.GRAIN_BOUNDARY, "2 pF is too small")),
                List.of(new DerivedQuantity("resistance.total", "Ω", 1e4, OptionalDouble.of(3))),
                List.of(Flag.needsPerson("notConverged", "stopped after 200 iterations")),
                Optional.empty(),
                Optional.of(new Covariance(List.of("R0"), DoubleVector.of(4))));
        assertThat(ResultJson.toJson(fit).toString()).isEqualTo("""
                        {"source":"s04147-150deg.txt","spectrum":2,"points":61,"dropped":[],"circuit":"R0-p(R1,CPE1)",\
                        "status":"notConverged","weighting":"modulus","immittance":"impedance","loss":"leastSquares",\
                        "chiSquared":0.0015,"reducedChiSquared":null,\
                        "degreesOfFreedom":0,"aicc":-700.25,"bic":null,"startsTried":8,"startsAgreeing":5,"optima":[],\
                        "parameters":[{"name":"CPE1.Q","element":"CPE1","unit":"S s^n","value":1.25E-9,\
                        "standardError":null,"lower95":null,"upper95":null,"fixed":true,"atBound":false,\
                        "identifiable":true}],\
                        "arcs":[{"parameters":["R1","CPE1"],"resistance":10000.0,"capacitance":2.0E-12,\
                        "timeConstant":2.0E-8,"assignment":"grain boundary","reason":"2 pF is too small"}],\
                        "derived":[{"name":"resistance.total","unit":"Ω","value":10000.0,"standardError":3.0}],\
                        "flags":[{"level":"needsPerson","code":"notConverged",\
                        "message":"stopped after 200 iterations"}],"pointWeights":null,"covarianceParameters":["R0"],"intervals":[]}""");
    }

    @Test
    void printsConductivitiesInSiemensPerCentimetreAndDegreesCelsius() {
        ConductivityResult result = new ConductivityResult(
                new DataSource("s3", 1),
                OptionalDouble.of(413.15),
                List.of(new ConductivityResult.Conductivity(
                        TransportQuantity.BULK,
                        243.0,
                        OptionalDouble.of(1.5),
                        0.0123,
                        OptionalDouble.of(7e-5),
                        OptionalDouble.empty())),
                List.of());
        assertThat(ResultJson.toJson(result).toString()).isEqualTo("""
                        {"source":"s3","spectrum":1,"temperatureC":140.0,"values":[{"quantity":"bulk",\
                        "resistance":243.0,"resistanceStandardError":1.5,"conductivitySiemensPerCm":0.000123,\
                        "fitStandardUncertaintySiemensPerCm":7E-7,"geometryStandardUncertaintySiemensPerCm":null}],\
                        "grainBoundary":null,"areaResistances":null,"densityCorrections":[],\
                        "chargeDiffusion":null,"flags":[]}""");
    }

    @Test
    void printsWhatFollowsFromConductivitiesWithBothUncertaintiesApart() {
        ConductivityResult result = new ConductivityResult(
                new DataSource("s3", 1),
                OptionalDouble.of(298.15),
                List.of(),
                Optional.of(new ConductivityResult.GrainBoundary(
                        split(0.5),
                        Optional.empty(),
                        new SplitEstimate(0.003, OptionalDouble.empty(), OptionalDouble.of(0)))),
                Optional.of(new ConductivityResult.AreaResistances(split(2), split(4), Optional.of(split(8)))),
                List.of(new ConductivityResult.DensityCorrection(
                        DensityModel.EFFECTIVE_MEDIUM, TransportQuantity.TOTAL, 0.625, 1.25)),
                Optional.of(new ConductivityResult.ChargeDiffusion(
                        TransportQuantity.BULK, 2, 1500, split(4), Optional.empty())),
                List.of());
        assertThat(ResultJson.toJson(result).toString()).isEqualTo("""
                        {"source":"s3","spectrum":1,"temperatureC":25.0,"values":[],\
                        "grainBoundary":{"specificConductivitySiemensPerCm":{"value":0.005,\
                        "fitStandardUncertainty":0.00125,"commonStandardUncertainty":0.0025},\
                        "byPermittivitySiemensPerCm":null,"volumeShare":{"value":0.003,\
                        "fitStandardUncertainty":null,"commonStandardUncertainty":0.0}},\
                        "areaResistances":{"perInterface":{"value":2.0,"fitStandardUncertainty":0.5,\
                        "commonStandardUncertainty":1.0},"bothInterfaces":{"value":4.0,\
                        "fitStandardUncertainty":1.0,"commonStandardUncertainty":2.0},"wholeCell":{"value":8.0,\
                        "fitStandardUncertainty":2.0,"commonStandardUncertainty":4.0}},\
                        "densityCorrections":[{"model":"effectiveMedium","quantity":"total","ratio":0.625,\
                        "conductivitySiemensPerCm":0.0125}],\
                        "chargeDiffusion":{"quantity":"bulk","ionCharge":2,"carrierConcentration":1500.0,\
                        "diffusionCoefficient":{"value":4.0,"fitStandardUncertainty":1.0,\
                        "commonStandardUncertainty":2.0},"havenRatio":null},"flags":[]}""");
    }

    private static SplitEstimate split(double value) {
        return new SplitEstimate(value, OptionalDouble.of(value / 4), OptionalDouble.of(value / 2));
    }

    @Test
    void readsConductivitiesStoredBeforeThereWasMoreOfThem() {
        ConductivityResult old =
                new ConductivityResult(new DataSource("s3", 1), OptionalDouble.of(300), List.of(), List.of());
        String payload = ResultJson.payload(ResultJson.encode(old))
                .replace(
                        "\"grainBoundary\":null,\"areaResistances\":null,\"densityCorrections\":[],\"chargeDiffusion\":null,",
                        "");
        assertThat(payload).doesNotContain("grainBoundary");
        assertThat(ResultJson.decode(payload, ResultBlobs.NONE)).isEqualTo(old);
    }

    @Test
    void printsAnArrheniusLaw() {
        ArrheniusResult result = new ArrheniusResult(
                "P03",
                TransportQuantity.GRAIN_BOUNDARY,
                new ArrheniusLaw(
                        ArrheniusResult.Form.SIGMA_T,
                        ArrheniusLaw.Kind.VTF_ROOT,
                        "fit",
                        ENERGY,
                        new Estimate(
                                0.02, OptionalDouble.of(0.001), OptionalDouble.of(0.018), OptionalDouble.of(0.022)),
                        OptionalDouble.of(-12.5),
                        List.of(new ArrheniusLaw.Parameter("T0", "K", Estimate.withoutUncertainty(210)))),
                Estimate.withoutUncertainty(7.5),
                0.999,
                "VTF with T^-1/2: its AICc is lower",
                List.of(new ArrheniusResult.Point(253.15, 12.5, OptionalDouble.of(0.5))),
                List.of(new ArrheniusResult.CurvePoint(
                        253.15, 12.0, OptionalDouble.of(11.0), OptionalDouble.of(13.0), 0.75)),
                new ThermalCycle(OptionalDouble.of(0.125), OptionalDouble.empty()),
                List.of(new ArrheniusLaw(
                        ArrheniusResult.Form.SIGMA,
                        ArrheniusLaw.Kind.ARRHENIUS,
                        "none",
                        Estimate.withoutUncertainty(0.55),
                        Estimate.withoutUncertainty(0.03),
                        OptionalDouble.empty(),
                        List.of())),
                List.of());
        // 0.5694 eV times the Faraday constant of CODATA 2018, 96.48533212 kC/mol, is 54.9387481... kJ/mol.
        double kjPerMol = 0.5694 * (96485.33212 / 1000);
        assertThat(kjPerMol).isBetween(54.938748, 54.938749);
        assertThat(ResultJson.toJson(result).toString())
                .isEqualTo("""
                        {"source":"P03","quantity":"grain-boundary","form":"sigmaT","model":"vtf",\
                        "variant":"inverseRootT","weights":"fit",\
                        "activationEnergyEv":{"value":0.5694,"standardUncertainty":0.008,"lower95":%s,"upper95":%s},\
                        "activationEnergyKjPerMol":%s,\
                        "lnPrefactor":7.5,"lnPrefactorStandardUncertainty":null,"lnPrefactorLower95":null,\
                        "lnPrefactorUpper95":null,\
                        "conductivity25CSiemensPerCm":{"value":0.0002,"standardUncertainty":0.00001,\
                        "lower95":0.00018,"upper95":0.00022},\
                        "rSquared":0.999,"aicc":-12.5,\
                        "parameters":[{"name":"T0","unit":"K","value":210.0,"standardUncertainty":null,\
                        "lower95":null,"upper95":null}],\
                        "choice":"VTF with T^-1/2: its AICc is lower","points":1,\
                        "data":[{"temperatureC":-20.0,"conductivitySiemensPerCm":0.125,\
                        "standardUncertaintySiemensPerCm":0.005}],\
                        "curve":[{"temperatureC":-20.0,"conductivitySiemensPerCm":0.12,"lower95":0.11,\
                        "upper95":0.13,"energyEv":0.75}],"hysteresisLn":0.125,"returnChangePercent":null,\
                        "alternatives":[{"form":"sigma","model":"arrhenius","variant":null,"weights":"none",\
                        "activationEnergyEv":{"value":0.55,"standardUncertainty":null,"lower95":null,"upper95":null},\
                        "conductivity25CSiemensPerCm":{"value":0.0003,"standardUncertainty":null,"lower95":null,\
                        "upper95":null},"aicc":null,"parameters":[]}],"flags":[]}""".formatted(0.5694 - 2 * 0.008, 0.5694 + 2 * 0.008, kjPerMol));
    }

    @Test
    void printsATransferenceNumberWithItsInputs() {
        TransferenceResult result = new TransferenceResult(
                "row 3",
                new TransferenceInputs(
                        Optional.empty(),
                        Quantity.of(0.01, 1e-4, Dimension.VOLTAGE),
                        Quantity.of(1.754e-5, Dimension.CURRENT),
                        Quantity.of(1.078e-5, Dimension.CURRENT),
                        Quantity.of(243, Dimension.RESISTANCE),
                        Quantity.of(250, Dimension.RESISTANCE),
                        Optional.of(Quantity.of(327, Dimension.RESISTANCE)),
                        Optional.empty()),
                TransferenceResult.Status.OK,
                Optional.of(Estimate.symmetric(0.5, 0.125, 2)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Estimate.symmetric(0.5, 0.25, 2)),
                OptionalDouble.empty(),
                0.25,
                Estimate.withoutUncertainty(327.5),
                List.of(),
                List.of());
        assertThat(ResultJson.toJson(result).toString()).isEqualTo("""
                        {"source":"row 3","status":"ok",\
                        "transference":{"value":0.5,"standardUncertainty":0.125,"lower95":0.25,"upper95":0.75},\
                        "ohmic":null,"bulkCorrected":null,\
                        "monteCarlo":{"value":0.5,"standardUncertainty":0.25,"lower95":0.0,"upper95":1.0},\
                        "formSpread":null,"currentRatio":0.25,"electrolyteResistance":327.5,\
                        "electrolyteResistanceStandardUncertainty":null,"electrolyteResistanceLower95":null,\
                        "electrolyteResistanceUpper95":null,\
                        "inputs":{"cell":null,"voltage":{"value":0.01,"standardUncertainty":1.0E-4},\
                        "initialCurrent":{"value":1.754E-5,"standardUncertainty":null},\
                        "steadyCurrent":{"value":1.078E-5,"standardUncertainty":null},\
                        "initialResistance":{"value":243.0,"standardUncertainty":null},\
                        "steadyResistance":{"value":250.0,"standardUncertainty":null},\
                        "electrolyteResistance":{"value":327.0,"standardUncertainty":null},\
                        "steadyElectrolyteResistance":null},"holds":[],"flags":[]}""");
    }

    @Test
    void refusesANumberThatIsNotFiniteAndNamesItsKey() {
        ConductivityResult result = new ConductivityResult(
                new DataSource("s3", 1),
                OptionalDouble.of(300),
                List.of(new ConductivityResult.Conductivity(
                        TransportQuantity.BULK,
                        Double.NaN,
                        OptionalDouble.empty(),
                        1,
                        OptionalDouble.empty(),
                        OptionalDouble.empty())),
                List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultJson.toJson(result))
                .withMessageContaining("'resistance'")
                .withMessageContaining("NaN");
    }

    @Test
    void refusesAPayloadItDoesNotUnderstand() {
        String payload = ResultJson.payload(ResultJson.encode(
                new ConductivityResult(new DataSource("s3", 1), OptionalDouble.of(300), List.of(), List.of())));
        assertThat(payload).endsWith("\"kind\":\"conductivity\",\"version\":1}");
        assertRefused(payload.replace("\"version\":1", "\"version\":2"), "version 2");
        assertRefused(payload.replace("\"kind\":\"conductivity\"", "\"kind\":\"magic\""), "'magic'");
        assertRefused(payload.replace("\"temperatureC\"", "\"temperature\""), "'temperatureC' is missing");
        assertRefused(payload.replace("26.85", "\"warm\""), "'temperatureC' is not a number");
        assertRefused("{", "no JSON");
        assertRefused("", "'kind' is missing");
    }

    private static void assertRefused(String payload, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultJson.decode(payload, ResultBlobs.NONE))
                .withMessageContaining(why);
    }
}
