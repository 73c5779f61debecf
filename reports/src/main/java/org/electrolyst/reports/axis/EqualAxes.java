package org.electrolyst.reports.axis;

import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The axes of a Nyquist chart, Z' to the right and -Z'' upwards, with the same ticks on both: drawn with
 * {@link #widthOverHeight()}, one ohm is as long on either.
 *
 * @param real Z', Ω
 * @param minusImaginary -Z'', Ω
 */
public record EqualAxes(AxisRange real, AxisRange minusImaginary) {
    private static final int TICKS_OF_LONGER_AXIS = 7;
    private static final double ROOM = 0.03;

    /** Axes that show all points of all spectra, of which there is at least one; they start at 0 unless the points lie far off. */
    public static EqualAxes covering(List<ImpedanceSpectrum> spectra) {
        double lowReal = extreme(spectra, true, -1);
        double highReal = extreme(spectra, true, 1);
        double lowMinusImaginary = -extreme(spectra, false, 1);
        double highMinusImaginary = -extreme(spectra, false, -1);
        if (lowReal > 0 && lowReal < 0.7 * highReal) {
            lowReal = 0;
        }
        lowMinusImaginary = Math.min(0, lowMinusImaginary);
        double span = Math.max(highReal - lowReal, highMinusImaginary - lowMinusImaginary);
        if (!(span > 0)) {
            span = Math.max(Math.abs(highReal), 1);
        }
        double step = AxisRange.niceStep(span, TICKS_OF_LONGER_AXIS);
        double room = ROOM * span;
        return new EqualAxes(
                AxisRange.snapped(lowReal, highReal + room, step),
                AxisRange.snapped(
                        lowMinusImaginary, Math.max(highMinusImaginary + room, lowMinusImaginary + step), step));
    }

    /** Width of the plotted area over its height at which both axes are drawn to the same scale. */
    public double widthOverHeight() {
        return (double) real.steps() / minusImaginary.steps();
    }

    /** The unit that suits the tick labels of both axes. */
    public ImpedanceUnit unit() {
        return ImpedanceUnit.suiting(Math.max(real.max(), minusImaginary.max()));
    }

    /** The largest ({@code sign} = 1) or smallest ({@code sign} = -1) Z' or Z''. */
    private static double extreme(List<ImpedanceSpectrum> spectra, boolean ofReal, int sign) {
        return sign
                * spectra.stream()
                        .flatMapToDouble(s -> IntStream.range(0, s.size())
                                .mapToDouble(i -> sign
                                        * (ofReal
                                                ? s.realOhm().at(i)
                                                : s.imaginaryOhm().at(i))))
                        .max()
                        .orElseThrow();
    }
}
