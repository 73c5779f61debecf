package org.electrolyst.reports.axis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.reference.PhysicalConstants;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;

/**
 * What a chart draws of an Arrhenius result, point by point.
 *
 * @param thousandOverT 1000/T, 1/K
 * @param logarithm ln(σT), σT in S K/cm, or ln σ, σ in S/cm, by the form of the result
 * @param uncertainty of the logarithm; empty unless it is known for every point
 * @param law the same logarithm by the reported law
 */
public record ArrheniusCurve(
        DoubleVector thousandOverT, DoubleVector logarithm, Optional<DoubleVector> uncertainty, DoubleVector law) {
    private static final double SIEMENS_PER_M_IN_S_PER_CM = 100;

    /** What is drawn of {@code result}. */
    public static ArrheniusCurve of(ArrheniusResult result) {
        List<Point> points = result.points();
        boolean allUncertain = !points.isEmpty()
                && points.stream().allMatch(p -> p.standardUncertaintySPerM().isPresent());
        return new ArrheniusCurve(
                DoubleVector.generate(points.size(), i -> 1000 / points.get(i).temperatureK()),
                DoubleVector.generate(points.size(), i -> logarithm(result.form(), points.get(i))),
                allUncertain
                        ? Optional.of(DoubleVector.generate(points.size(), i -> relativeUncertainty(points.get(i))))
                        : Optional.empty(),
                DoubleVector.generate(
                        points.size(), i -> law(result, points.get(i).temperatureK())));
    }

    /** Everything that the vertical axis must show: points with both ends of their error bars, and the law. */
    public Stream<DoubleVector> vertical() {
        DoubleVector none = DoubleVector.generate(logarithm.size(), i -> 0);
        DoubleVector u = uncertainty.orElse(none);
        return Stream.of(
                DoubleVector.generate(u.size(), i -> logarithm.at(i) - u.at(i)),
                DoubleVector.generate(u.size(), i -> logarithm.at(i) + u.at(i)),
                law);
    }

    /** What the vertical axis is called. */
    public static String logarithmTitle(Form form) {
        return form == Form.SIGMA_T ? "ln(σT / (S K/cm))" : "ln(σ / (S/cm))";
    }

    private static double logarithm(Form form, Point point) {
        return logarithm(form, point.temperatureK(), point.conductivitySPerM());
    }

    static double logarithm(Form form, double kelvin, double conductivitySPerM) {
        double sPerCm = conductivitySPerM / SIEMENS_PER_M_IN_S_PER_CM;
        return Math.log(form == Form.SIGMA_T ? sPerCm * kelvin : sPerCm);
    }

    private static double relativeUncertainty(Point point) {
        return point.standardUncertaintySPerM().orElse(0) / point.conductivitySPerM();
    }

    /** The logarithm by the reported law at a measured temperature. */
    public static double law(ArrheniusResult result, double kelvin) {
        return result.lawAt(kelvin)
                .map(at -> logarithm(result.form(), kelvin, at.conductivitySPerM()))
                .orElseGet(() -> result.lnPrefactor().value()
                        - result.activationEnergyEv().value() / (PhysicalConstants.BOLTZMANN_EV_PER_K * kelvin));
    }
}
