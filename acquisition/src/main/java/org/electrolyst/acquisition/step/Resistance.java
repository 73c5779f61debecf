package org.electrolyst.acquisition.step;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.ImpedancePoint;

/** Resistances that can be read off a spectrum without fitting it: good enough to steer a measurement by. */
final class Resistance {
    private Resistance() {}

    /**
     * How much the real part changed between two spectra, at the frequency where the first one is nearest to a pure
     * resistance; relative. Empty where a spectrum has no usable point.
     */
    static OptionalDouble relativeChange(List<ImpedancePoint> earlier, List<ImpedancePoint> later) {
        return earlier.stream()
                .filter(Resistance::isUsable)
                .min(Comparator.comparingDouble(p -> Math.abs(p.imaginaryOhm()) / p.realOhm()))
                .map(before -> later.stream()
                        .filter(Resistance::isUsable)
                        .min(Comparator.comparingDouble(
                                p -> Math.abs(Math.log(p.frequencyHz() / before.frequencyHz()))))
                        .map(after -> OptionalDouble.of(Math.abs(after.realOhm() / before.realOhm() - 1)))
                        .orElse(OptionalDouble.empty()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Lower bound of what limits the current right after a voltage step, Ω: the smallest real part, since that is
     * where every capacitance of the spectrum is a short circuit. Empty where the spectrum has no usable point.
     */
    static OptionalDouble smallestOhm(List<ImpedancePoint> points) {
        return points.stream()
                .filter(Resistance::isUsable)
                .mapToDouble(ImpedancePoint::realOhm)
                .min();
    }

    private static boolean isUsable(ImpedancePoint point) {
        return point.realOhm() > 0 && !point.status().overload();
    }
}
