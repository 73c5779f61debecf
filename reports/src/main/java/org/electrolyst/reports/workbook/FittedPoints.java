package org.electrolyst.reports.workbook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** A fitted curve beside the measured points. It may lack some of them, where the fit was told a range of frequencies. */
final class FittedPoints {
    private static final int NONE = -1;

    private final ImpedanceSpectrum curve;
    private final int[] besideMeasured;

    private FittedPoints(ImpedanceSpectrum measured, ImpedanceSpectrum curve) {
        this.curve = curve;
        besideMeasured = new int[measured.size()];
        Arrays.fill(besideMeasured, NONE);
        int next = 0;
        for (int i = 0; i < besideMeasured.length && next < curve.size(); i++) {
            if (measured.frequencyHz().at(i) == curve.frequencyHz().at(next)) {
                besideMeasured[i] = next++;
            }
        }
        if (next < curve.size()) {
            throw new IllegalArgumentException("the fitted curve has the frequency "
                    + curve.frequencyHz().at(next) + " Hz, at which nothing was measured");
        }
    }

    /** The curve of the fit of {@code stored}, if there is one. */
    static Optional<FittedPoints> of(StoredSpectrum stored, Map<RecordId, FitResult> fits) {
        return Optional.ofNullable(fits.get(stored.id()))
                .flatMap(FitResult::curve)
                .map(curve -> new FittedPoints(stored.spectrum(), curve));
    }

    ImpedanceSpectrum curve() {
        return curve;
    }

    /** The point of the curve at the frequency of measured point {@code i}. */
    OptionalInt beside(int i) {
        return besideMeasured[i] == NONE ? OptionalInt.empty() : OptionalInt.of(besideMeasured[i]);
    }

    /** The measured point beside which the curve begins; empty if it is interrupted by points that it lacks. */
    OptionalInt beginsBeside() {
        int first = 0;
        while (besideMeasured[first] == NONE) {
            first++;
        }
        return besideMeasured[first + curve.size() - 1] == curve.size() - 1
                ? OptionalInt.of(first)
                : OptionalInt.empty();
    }
}
