package org.electrolyst.reports.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.ExampleReport;
import org.junit.jupiter.api.Test;

class AxesTest {
    @Property(tries = 300)
    void axesShowEveryPointAtAnyScale(
            @ForAll @IntRange(min = -3, max = 12) int decade,
            @ForAll @IntRange(min = 1, max = 999) int real,
            @ForAll @IntRange(min = -999, max = 999) int imaginary) {
        double scale = Math.pow(10, decade);
        EqualAxes axes = EqualAxes.covering(List.of(spectrum(real * scale, imaginary * scale)));
        double rounding = 1e-9 * axes.real().step();
        assertThat(real * scale)
                .isBetween(axes.real().min() - rounding, axes.real().max() + rounding);
        assertThat(-imaginary * scale)
                .isBetween(
                        axes.minusImaginary().min() - rounding,
                        axes.minusImaginary().max() + rounding);
        assertThat(axes.real().step()).isEqualTo(axes.minusImaginary().step());
        assertThat(axes.real().steps() + axes.minusImaginary().steps()).isLessThan(30);
        assertThat((axes.real().max() - axes.real().min())
                        / (axes.minusImaginary().max() - axes.minusImaginary().min()))
                .isCloseTo(axes.widthOverHeight(), within(1e-9 * axes.widthOverHeight()));
    }

    @Test
    void ticksAreRoundNumbers() {
        AxisRange range = AxisRange.covering(2.79, 3.45, 6);
        assertThat(range.step()).isCloseTo(0.2, within(1e-12));
        assertThat(range.min()).isCloseTo(2.6, within(1e-12));
        assertThat(range.max()).isCloseTo(3.6, within(1e-12));
        assertThat(range.decimals(1)).isOne();
        assertThat(AxisRange.covering(0, 4000, 5).decimals(1000)).isZero();
    }

    @Test
    void theTailOfABlockingElectrodeIsCutAboveItsFoot() {
        ImpedanceSpectrum whole = ExampleReport.temperatureSeries()
                .samples()
                .get(0)
                .spectra()
                .get(0)
                .spectrum();
        ImpedanceSpectrum arcs = BlockingTail.cutFrom(whole).orElseThrow();
        assertThat(-arcs.imaginaryOhm().min()).isLessThan(arcs.realOhm().max());
        // R0 + R1 + R2 at 20 °C is 9868 Ω; a part of the tail is shown.
        assertThat(arcs.realOhm().max()).isBetween(9868.0, 13_000.0);
    }

    @Test
    void aSpectrumWithoutATailStaysWhole() {
        assertThat(BlockingTail.cutFrom(new ImpedanceSpectrum(
                        DoubleVector.of(1e4, 1e3, 1e2, 10),
                        DoubleVector.of(10, 60, 105, 110),
                        DoubleVector.of(-10, -50, -10, -1))))
                .isEmpty();
    }

    @Test
    void aChartHoldsSpectraOfSimilarSizeOnly() {
        List<ImpedanceSpectrum> spectra =
                List.of(spectrum(1, 0), spectrum(100, 0), spectrum(90, 0), spectrum(3, 0), spectrum(0.1, -20));
        assertThat(ScaleGroups.of(spectra, s -> s))
                .containsExactly(
                        List.of(spectra.get(1), spectra.get(2)),
                        List.of(spectra.get(4)),
                        List.of(spectra.get(0), spectra.get(3)));
    }

    private static ImpedanceSpectrum spectrum(double real, double imaginary) {
        return new ImpedanceSpectrum(DoubleVector.of(1), DoubleVector.of(real), DoubleVector.of(imaginary));
    }

    @Test
    void aLogarithmicAxisRunsOverWholeDecadesWithALittleRoom() {
        DecadeRange range = DecadeRange.around(DoubleStream.of(0.1, 3, 1e6));
        assertThat(range).isEqualTo(new DecadeRange(-1, 6, 1));
        assertThat(range.min()).isBetween(0.05, 0.099);
        assertThat(range.max()).isBetween(1.01e6, 2e6);
        assertThat(DecadeRange.around(DoubleStream.of(150, 160))).isEqualTo(new DecadeRange(2, 3, 1));
        assertThat(DecadeRange.around(DoubleStream.of(100))).isEqualTo(new DecadeRange(2, 3, 1));
        assertThat(DecadeRange.around(DoubleStream.of(1e-3, 1e11))).isEqualTo(new DecadeRange(-3, 11, 2));
    }
}
