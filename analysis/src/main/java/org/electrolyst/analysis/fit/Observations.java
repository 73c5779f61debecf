package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DroppedPoint;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Points of a spectrum with the standard deviations that their residuals are divided by.
 *
 * @param spectrum the points
 * @param sigmaRealOhm of Z'
 * @param sigmaImaginaryOhm of Z''
 * @param absolute whether these are known, not only up to a factor
 * @param immittance what is compared
 * @param dropped points of the measured spectrum that are not among them
 */
record Observations(
        ImpedanceSpectrum spectrum,
        DoubleVector sigmaRealOhm,
        DoubleVector sigmaImaginaryOhm,
        boolean absolute,
        Immittance immittance,
        List<DroppedPoint> dropped) {
    /** The points of a measured spectrum that the settings use. */
    static Observations of(ImpedanceSpectrum measured, FitSettings settings) {
        return of(
                measured,
                settings.points().used(measured),
                settings,
                settings.points().dropped(measured));
    }

    /** The same without points of 0 Ω, which have no relative error. */
    static Observations withoutZeros(ImpedanceSpectrum measured, FitSettings settings) {
        List<DroppedPoint> dropped = new ArrayList<>(settings.points().dropped(measured));
        int[] used = settings.points().used(measured);
        for (int i : used) {
            if (measured.modulusOhm(i) == 0) {
                dropped.add(new DroppedPoint(i + 1, measured.frequencyHz().at(i), "0 Ω has no relative error"));
            }
        }
        int[] nonzero =
                Arrays.stream(used).filter(i -> measured.modulusOhm(i) > 0).toArray();
        return of(measured, nonzero, settings, dropped);
    }

    private static Observations of(
            ImpedanceSpectrum measured, int[] used, FitSettings settings, List<DroppedPoint> dropped) {
        return new Observations(
                measured.select(used),
                DoubleVector.generate(used.length, k -> real(measured, used[k], settings)),
                DoubleVector.generate(used.length, k -> imaginary(measured, used[k], settings)),
                settings.weighting() == Weighting.SIGMA,
                settings.immittance(),
                dropped);
    }

    private static double real(ImpedanceSpectrum measured, int i, FitSettings settings) {
        return settings.errors()
                .map(errors -> errors.realOhm(measured, i))
                .orElseGet(() -> settings.weighting()
                        .sigmaOhm(measured, i, measured.realOhm().at(i)));
    }

    private static double imaginary(ImpedanceSpectrum measured, int i, FitSettings settings) {
        return settings.errors()
                .map(errors -> errors.imaginaryOhm(measured, i))
                .orElseGet(() -> settings.weighting()
                        .sigmaOhm(measured, i, measured.imaginaryOhm().at(i)));
    }

    int size() {
        return spectrum.size();
    }

    /** The points at these positions. */
    Observations select(int... positions) {
        return new Observations(
                spectrum.select(positions),
                DoubleVector.generate(positions.length, k -> sigmaRealOhm.at(positions[k])),
                DoubleVector.generate(positions.length, k -> sigmaImaginaryOhm.at(positions[k])),
                absolute,
                immittance,
                dropped);
    }

    /** Position of the first used point that cannot be weighted: its error or an impedance to be inverted is zero. */
    static OptionalInt firstWithoutWeight(ImpedanceSpectrum measured, FitSettings settings) {
        boolean inverted = settings.immittance() != Immittance.IMPEDANCE;
        return Arrays.stream(settings.points().used(measured))
                .filter(i -> real(measured, i, settings) == 0
                        || imaginary(measured, i, settings) == 0
                        || (inverted && measured.modulusOhm(i) == 0))
                .findFirst();
    }
}
