package org.electrolyst.analysis.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Takes a correction off one spectrum, point by point. */
final class FixtureRemoval {
    private final Correction correction;
    private final ImpedanceSpectrum measured;
    private final Optional<Standard> shorted;
    private final Optional<Standard> open;
    private final Optional<Standard> load;

    FixtureRemoval(Correction correction, ImpedanceSpectrum measured) {
        this.correction = correction;
        this.measured = measured;
        shorted = correction.shorted().map(Standard::new);
        open = correction.open().map(Standard::new);
        load = correction.load().map(Correction.Load::measured).map(Standard::new);
    }

    CorrectionOutcome outcome() {
        Map<String, Optional<Standard>> standards = new LinkedHashMap<>();
        standards.put("short", shorted);
        standards.put("open", open);
        standards.put("load", load);
        for (Map.Entry<String, Optional<Standard>> standard : standards.entrySet()) {
            Optional<CorrectionOutcome> refusal = standard.getValue().flatMap(s -> notCovering(standard.getKey(), s));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        int n = measured.size();
        Point[] points = new Point[n];
        for (int i = 0; i < n; i++) {
            points[i] = point(i);
            if (!points[i].z.isFinite() || !points[i].sensitivity.isFinite()) {
                return new CorrectionOutcome.Refused(
                        "standardsCoincide",
                        "at " + hertz(measured.frequencyHz().at(i))
                                + " the cell measures like the open fixture, or short and load measure alike, so nothing"
                                + " can be said of the cell; leave the point out or measure the standards again");
            }
        }
        ImpedanceSpectrum cell = new ImpedanceSpectrum(
                measured.frequencyHz(),
                DoubleVector.generate(n, i -> points[i].z.re()),
                DoubleVector.generate(n, i -> points[i].z.im()));
        return new CorrectionOutcome.Corrected(
                cell,
                DoubleVector.generate(n, i -> uncertaintyRealOhm(points[i])),
                DoubleVector.generate(n, i -> uncertaintyImaginaryOhm(points[i])),
                new CorrectionFlags(correction, measured, cell).all());
    }

    private Optional<CorrectionOutcome> notCovering(String name, Standard standard) {
        OptionalDouble missing = standard.beyond(measured);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new CorrectionOutcome.Refused(
                        "standardOutOfRange",
                        "the " + name + " was measured from " + hertz(standard.lowestHz()) + " to "
                                + hertz(standard.highestHz()) + ", but the spectrum has a point at "
                                + hertz(missing.getAsDouble())
                                + "; measure the " + name + " over the whole range or leave out what lies beyond"));
    }

    /** {@code sensitivity}: dZ/dZ_s, by which an error of the leads comes in. */
    private record Point(double frequencyHz, ComplexOhm z, ComplexOhm sensitivity) {}

    private Point point(int i) {
        double hz = measured.frequencyHz().at(i);
        ComplexOhm zm = ComplexOhm.of(measured, i);
        ComplexOhm zs = shorted.map(s -> s.at(hz))
                .or(() -> correction.leads().map(l -> l.impedance(hz)))
                .orElse(ComplexOhm.ZERO);
        ComplexOhm behindShort = zm.minus(zs);
        ComplexOhm factor = new ComplexOhm(1, 0);
        ComplexOhm factorByShort = ComplexOhm.ZERO;
        if (load.isPresent()) {
            ComplexOhm zlm = load.get().at(hz);
            ComplexOhm known =
                    new ComplexOhm(correction.load().orElseThrow().resistance().si(), 0);
            factor = known.over(zlm.minus(zs));
            if (open.isPresent()) {
                ComplexOhm zo = open.get().at(hz);
                factor = factor.times(zo.minus(zlm)).over(zo.minus(zm));
            }
            factorByShort = factor.over(zlm.minus(zs));
        } else if (open.isPresent()) {
            ComplexOhm zo = open.get().at(hz);
            factor = zo.minus(zs).over(zo.minus(zm));
            factorByShort = new ComplexOhm(-1, 0).over(zo.minus(zm));
        }
        return new Point(
                hz, behindShort.times(factor), behindShort.times(factorByShort).minus(factor));
    }

    private double uncertaintyRealOhm(Point point) {
        ComplexOhm u = leadUncertainty(point);
        double ofLeads = Math.hypot(point.sensitivity.re() * u.re(), point.sensitivity.im() * u.im());
        return Math.hypot(ofLeads, loadUncertainty() * point.z.re());
    }

    private double uncertaintyImaginaryOhm(Point point) {
        ComplexOhm u = leadUncertainty(point);
        double ofLeads = Math.hypot(point.sensitivity.im() * u.re(), point.sensitivity.re() * u.im());
        return Math.hypot(ofLeads, loadUncertainty() * point.z.im());
    }

    private ComplexOhm leadUncertainty(Point point) {
        return correction.leads().map(l -> l.uncertainty(point.frequencyHz)).orElse(ComplexOhm.ZERO);
    }

    private double loadUncertainty() {
        return correction
                .load()
                .map(l -> l.resistance().relativeUncertainty().orElse(0))
                .orElse(0.0);
    }

    private static String hertz(double hz) {
        return Quantity.of(hz, Dimension.FREQUENCY).toString();
    }
}
