package org.electrolyst.analysis.conductivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.AreaResistances;
import org.electrolyst.model.result.ConductivityResult.ChargeDiffusion;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from conductivities and resistances beside them. */
class FurtherTransportTest {
    /** 1 mm and 1 cm²: 10 1/m. */
    private static final CellGeometry GEOMETRY =
            new CellGeometry(Quantity.of(1e-3, 1e-5, Dimension.LENGTH), Quantity.of(1e-4, 2e-6, Dimension.AREA));

    private static final OptionalDouble ROOM = OptionalDouble.of(298.15);

    /** Handbook table of porosity, to its last digit. */
    @ParameterizedTest
    @CsvSource({
        "MAXWELL, 0.75, 0.667", "BRUGGEMAN, 0.75, 0.650", "EFFECTIVE_MEDIUM, 0.75, 0.625",
        "MAXWELL, 0.90, 0.857", "BRUGGEMAN, 0.90, 0.854", "EFFECTIVE_MEDIUM, 0.90, 0.850",
        "MAXWELL, 0.60, 0.50", "BRUGGEMAN, 0.60, 0.465", "EFFECTIVE_MEDIUM, 0.60, 0.40"
    })
    void modelsOfPorosityGiveThePublishedRatios(DensityModel model, double density, double ratio) {
        ConductivityResult result = calculated(density, KnownMaterial.nothing());
        assertThat(result.densityCorrections())
                .filteredOn(c -> c.model() == model)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.ratio()).isCloseTo(ratio, within(0.0005));
                    assertThat(c.conductivitySPerM() * c.ratio()).isCloseTo(0.1, withinPercentage(1e-9));
                });
        assertThat(result.values()).singleElement().returns(0.1, v -> v.conductivitySPerM());
        assertThat(result.flags()).extracting(Flag::code).containsExactly("densityModels");
    }

    @Test
    void theEffectiveMediumEndsAtAThirdAndADenseBodyNeedsNoModel() {
        assertThat(calculated(0.3, KnownMaterial.nothing()).densityCorrections())
                .extracting(ConductivityResult.DensityCorrection::model)
                .containsExactly(DensityModel.MAXWELL, DensityModel.BRUGGEMAN);
        assertThat(calculated(1, KnownMaterial.nothing()).densityCorrections()).isEmpty();
    }

    @Test
    void solventMeansAParallelPathAndPoresThatConduct() {
        KnownMaterial solvated = new KnownMaterial(
                OptionalDouble.empty(),
                OptionalDouble.of(0.45),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(calculated(0.75, solvated).flags())
                .extracting(Flag::code)
                .containsExactly("parallelPathPossible", "poresNotInsulating");
    }

    /** σ = 0.1 S/m, c = 1 mol/L, z = 1, 25 °C: D = 0.1·8.314462618·298.15/(1000·96485.33212²) = 2.6629e-11 m²/s. */
    @Test
    void theNernstEinsteinRelationGivesTheDiffusionThatAConductivityStandsFor() {
        ChargeDiffusion diffusion =
                calculated(1, carriers(1, 1e3)).chargeDiffusion().orElseThrow();
        assertThat(diffusion.coefficientM2PerS().value()).isCloseTo(2.66285e-11, withinPercentage(0.001));
        assertThat(diffusion.coefficientM2PerS().commonUncertainty().orElseThrow()
                        / diffusion.coefficientM2PerS().value())
                .isCloseTo(Math.sqrt(0.01 * 0.01 + 0.02 * 0.02 + 0.05 * 0.05), within(1e-12));
        assertThat(diffusion.coefficientM2PerS().fitUncertainty().orElseThrow()
                        / diffusion.coefficientM2PerS().value())
                .isCloseTo(0.01, within(1e-12));
        double doubly = calculated(1, carriers(2, 1e3))
                .chargeDiffusion()
                .orElseThrow()
                .coefficientM2PerS()
                .value();
        assertThat(diffusion.coefficientM2PerS().value() / doubly).isCloseTo(4, within(1e-12));
    }

    @Test
    void theHavenRatioComparesTracersWithCharges() {
        KnownMaterial tracer = withTracer(1.5e-11);
        ConductivityResult result = calculated(1, tracer);
        SplitEstimate haven =
                result.chargeDiffusion().flatMap(ChargeDiffusion::havenRatio).orElseThrow();
        assertThat(haven.value()).isCloseTo(1.5e-11 / 2.66285e-11, withinPercentage(0.001));
        assertThat(result.flags()).extracting(Flag::code).containsExactly("oneCarrierAssumed");
        assertThat(calculated(1, withTracer(5e-11)).flags())
                .extracting(Flag::code)
                .contains("havenAboveOne");
    }

    @Test
    void theChargeComesWithTheMetalOrIsAskedFor() {
        KnownMaterial known = new KnownMaterial(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                concentration(1e3),
                Optional.empty());
        assertThat(calculated("Mg", 1, known, ROOM)
                        .chargeDiffusion()
                        .orElseThrow()
                        .ionCharge())
                .isEqualTo(2);
        ConductivityResult blocking = calculated("SS", 1, known, ROOM);
        assertThat(blocking.chargeDiffusion()).isEmpty();
        assertThat(blocking.flags()).extracting(Flag::message).anyMatch(m -> m.contains("--ion-charge"));
        assertThat(calculated("Mg", 1, known, OptionalDouble.empty()).flags())
                .extracting(Flag::message)
                .anyMatch(m -> m.contains("temperature"));
    }

    @Test
    void anInterfaceHasHalfOfTheResistanceOfBoth() throws Cancelled {
        Cell cell = new Cell(Optional.of(new CellType("Li", "Li")), Optional.of(GEOMETRY), OptionalDouble.empty());
        AreaResistances areas =
                ConductivityAnalysis.of(fit(cell), cell, ROOM).areaResistances().orElseThrow();
        assertThat(areas.perInterface().value()).isCloseTo(353e-4 / 2, withinPercentage(1));
        assertThat(areas.bothInterfaces().value()).isCloseTo(353e-4, withinPercentage(1));
        assertThat(areas.wholeCell().orElseThrow().value()).isCloseTo((225 + 353) * 1e-4, withinPercentage(1));
        assertThat(areas.perInterface().commonUncertainty().orElseThrow()
                        / areas.perInterface().value())
                .isCloseTo(0.02, within(1e-12));
        assertThat(areas.perInterface().fitUncertainty().orElseThrow()).isPositive();
        Cell unlike = new Cell(Optional.of(new CellType("Li", "Na")), Optional.of(GEOMETRY), OptionalDouble.empty());
        assertThat(ConductivityAnalysis.of(fit(unlike), unlike, ROOM).flags())
                .extracting(Flag::code)
                .contains("interfacesDiffer");
    }

    @Test
    void impossibleMaterialsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> carriers(0, 1e3)).withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> carriers(1, -1)).withMessageContaining("positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnownMaterial(
                        OptionalDouble.of(0.5),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .withMessageContaining("permittivity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnownMaterial(
                        OptionalDouble.empty(),
                        OptionalDouble.of(1),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .withMessageContaining("100 %");
    }

    private static KnownMaterial carriers(int charge, double molPerM3) {
        return new KnownMaterial(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(charge),
                concentration(molPerM3),
                Optional.empty());
    }

    private static KnownMaterial withTracer(double m2PerS) {
        return new KnownMaterial(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(1),
                concentration(1e3),
                Optional.of(Quantity.of(m2PerS, 0.1 * m2PerS, Dimension.DIFFUSIVITY)));
    }

    private static Optional<Quantity> concentration(double molPerM3) {
        return Optional.of(new Quantity(molPerM3, OptionalDouble.of(50), Dimension.CONCENTRATION));
    }

    private static ConductivityResult calculated(double density, KnownMaterial known) {
        return calculated("Li", density, known, ROOM);
    }

    private static ConductivityResult calculated(
            String metal, double density, KnownMaterial known, OptionalDouble temperatureK) {
        Cell cell =
                new Cell(Optional.of(new CellType(metal, metal)), Optional.of(GEOMETRY), OptionalDouble.of(density));
        return ConductivityAnalysis.ofResistance(
                "typed", Quantity.of(100, 1, Dimension.RESISTANCE), cell, temperatureK, known);
    }

    private static FitResult fit(Cell cell) throws Cancelled {
        String code = "R0-p(R1,C1)";
        ImpedanceSpectrum exact =
                Circuit.parse(code).impedance(SimulatedSpectra.frequencies(1e6, 10, 8), 225, 353, 5e-6);
        return new CircuitFit(Circuit.parse(code), FitSettings.defaults())
                .fit(
                        new DataSource("simulated", 1),
                        SimulatedSpectra.noisy(exact, 0.002, new Noise(1), "cell"),
                        cell,
                        new Cancel());
    }
}
