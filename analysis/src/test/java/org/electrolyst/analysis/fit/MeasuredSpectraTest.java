package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.fit.Fits.fit;
import static org.electrolyst.analysis.fit.Fits.parameter;
import static org.electrolyst.analysis.fit.Fits.standardError;
import static org.electrolyst.analysis.fit.Fits.value;

import java.util.Locale;
import java.util.stream.IntStream;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.fixtures.golden.CeramicSeries;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits of measured spectra against what others published of them, without start values. */
class MeasuredSpectraTest {
    private static final String TWO_ARCS_AND_TAIL = "p(R1,CPE1)-p(R2,CPE2)-CPE3";

    static Iterable<CeramicSeries.Fit> ceramic() {
        return CeramicSeries.fits();
    }

    @ParameterizedTest
    @MethodSource("ceramic")
    void reproducesThePublishedFitsOfACeramic(CeramicSeries.Fit published) {
        FitResult result = fit(
                TWO_ARCS_AND_TAIL,
                SharedData.spectrum(
                        String.format(Locale.ROOT, "eisfitpython/s04147-%.0fdeg.txt", published.temperatureC()),
                        0,
                        1,
                        2));
        assertThat(result.status()).isEqualTo(FitResult.Status.CONVERGED);
        assertThat(result.points()).isEqualTo(published.points());
        assertThat(value(result, "R1")).isCloseTo(published.r1Ohm(), withinPercentage(0.5));
        assertThat(value(result, "CPE1.Q")).isCloseTo(published.q1(), withinPercentage(0.5));
        assertThat(value(result, "CPE1.n")).isCloseTo(published.n1(), withinPercentage(0.5));
        assertThat(value(result, "R2")).isCloseTo(published.r2Ohm(), withinPercentage(0.5));
        assertThat(value(result, "CPE2.Q")).isCloseTo(published.q2(), withinPercentage(0.5));
        assertThat(value(result, "CPE2.n")).isCloseTo(published.n2(), withinPercentage(0.5));
        assertThat(value(result, "CPE3.Q")).isCloseTo(published.q3(), withinPercentage(0.5));
        assertThat(value(result, "CPE3.n")).isCloseTo(published.n3(), withinPercentage(0.5));
        assertThat(100 * standardError(result, "R1") / value(result, "R1"))
                .isCloseTo(published.r1StandardErrorPercent(), withinPercentage(10));
        assertThat(100 * standardError(result, "R2") / value(result, "R2"))
                .isCloseTo(published.r2StandardErrorPercent(), withinPercentage(10));
        assertThat(result.chiSquared()).isCloseTo(published.chiSquared(), withinPercentage(0.1));
        assertThat(result.degreesOfFreedom()).isEqualTo(published.degreesOfFreedom());
        assertThat(result.startsAgreeing()).isGreaterThan(1);
    }

    @Test
    void saysThatOnlyTheSumOfTwoMergedArcsIsKnown() {
        ImpedanceSpectrum argyrodite =
                SharedData.spectrum("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt", 0, 1, 2);
        FitResult result = fit(TWO_ARCS_AND_TAIL, argyrodite);
        double u1 = standardError(result, "R1") / value(result, "R1");
        double u2 = standardError(result, "R2") / value(result, "R2");
        assertThat(Math.min(u1, u2)).isGreaterThan(0.2);
        assertThat(result.derived("resistance.sum")).hasValueSatisfying(sum -> {
            assertThat(sum.value()).isBetween(1450.0, 1462.0);
            assertThat(sum.standardError().orElseThrow()).isLessThan(0.01 * sum.value());
        });
        assertThat(result.flags()).extracting(Flag::code).contains("splitNotDetermined");
    }

    @Test
    void findsOneArcInTheSamePelletWhereOnlyOneIsAskedFor() {
        FitResult result = fit(
                "p(R1,CPE1)-CPE2", SharedData.spectrum("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt", 0, 1, 2));
        assertThat(value(result, "R1")).isCloseTo(1498, withinPercentage(0.2));
        assertThat(value(result, "CPE2.n")).isCloseTo(0.893, within(0.001));
    }

    /** The README of impedance.py prints a local minimum with small errors: SSE 1.943e-5. */
    @Test
    void findsTheGlobalMinimumBehindAWellKnownLocalOne() {
        ImpedanceSpectrum all = SharedData.spectrum("impedance.py/exampleData.csv", 0, 1, 2);
        ImpedanceSpectrum capacitive = all.select(IntStream.range(0, all.size())
                .filter(i -> all.imaginaryOhm().at(i) < 0)
                .toArray());
        FitResult result = fit(
                "R0-p(R1,C1)-p(R2-Wo1,C2)", capacitive, FitSettings.defaults().with(Weighting.UNIT));
        assertThat(result.chiSquared()).isCloseTo(1.403e-5, withinPercentage(0.1));
        assertThat(result.flags())
                .filteredOn(flag -> flag.message().contains("Wo1"))
                .extracting(Flag::code)
                .containsAnyOf("wideInterval", "notIdentifiable");
    }

    @ParameterizedTest
    @CsvSource({
        "Circuit1_EIS_1, 29.1, 46.7, 10.4e-6",
        "Circuit1_EIS_2, 29.1, 46.7, 10.4e-6",
        "Circuit2_EIS_1, 150, 502, 31.2e-9"
    })
    void measuresTheElementsOfResistorCapacitorBoxes(String name, double r0, double r1, double c1) {
        FitResult result = fit("R0-p(R1,C1)", box(name));
        assertThat(value(result, "R0")).isCloseTo(r0, withinPercentage(0.5));
        assertThat(value(result, "R1")).isCloseTo(r1, withinPercentage(0.5));
        assertThat(value(result, "C1")).isCloseTo(c1, withinPercentage(0.5));
    }

    @ParameterizedTest
    @CsvSource({"Circuit1_EIS_1", "Circuit1_EIS_2", "Circuit2_EIS_1"})
    void aConstantPhaseElementInPlaceOfACapacitorTurnsOutToBeOne(String name) {
        FitResult withCapacitor = fit("R0-p(R1,C1)", box(name));
        FitResult withConstantPhase = fit("R0-p(R1,CPE1)", box(name));
        assertThat(value(withConstantPhase, "CPE1.n")).isCloseTo(1, within(0.003));
        assertThat(withConstantPhase.aicc().orElseThrow())
                .isGreaterThan(withCapacitor.aicc().orElseThrow());
        assertThat(parameter(withConstantPhase, "CPE1.n").atBound() || Fits.covers(withConstantPhase, "CPE1.n", 1))
                .isTrue();
    }

    private static ImpedanceSpectrum box(String name) {
        return SharedData.spectrum("impedance.py/" + name + ".z", 0, 4, 5);
    }
}
