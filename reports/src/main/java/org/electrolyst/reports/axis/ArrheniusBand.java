package org.electrolyst.reports.axis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;

/**
 * The reported law as a line with its 95 % band, coldest first.
 *
 * @param thousandOverT 1000/T, 1/K
 * @param logarithm of the law, by the form of the result
 * @param edges lower and upper edge of the band; empty where two points leave none, and in results of older programs
 */
public record ArrheniusBand(DoubleVector thousandOverT, DoubleVector logarithm, Optional<Edges> edges) {
    /** Both edges of a band, point by point. */
    public record Edges(DoubleVector lower, DoubleVector upper) {}

    /** What is drawn of {@code result}; of one without a curve the law at its points. */
    public static ArrheniusBand of(ArrheniusResult result) {
        List<CurvePoint> curve = result.curve();
        if (curve.isEmpty()) {
            ArrheniusCurve points = ArrheniusCurve.of(result);
            return new ArrheniusBand(points.thousandOverT(), points.law(), Optional.empty());
        }
        boolean banded = curve.stream()
                .allMatch(
                        c -> c.lower95SPerM().orElse(0) > 0 && c.upper95SPerM().isPresent());
        int n = curve.size();
        return new ArrheniusBand(
                DoubleVector.generate(n, i -> 1000 / curve.get(i).temperatureK()),
                DoubleVector.generate(
                        n, i -> logarithm(result, curve.get(i), curve.get(i).conductivitySPerM())),
                banded
                        ? Optional.of(new Edges(
                                DoubleVector.generate(
                                        n,
                                        i -> logarithm(
                                                result,
                                                curve.get(i),
                                                curve.get(i).lower95SPerM().orElseThrow())),
                                DoubleVector.generate(
                                        n,
                                        i -> logarithm(
                                                result,
                                                curve.get(i),
                                                curve.get(i).upper95SPerM().orElseThrow()))))
                        : Optional.empty());
    }

    private static double logarithm(ArrheniusResult result, CurvePoint at, double conductivitySPerM) {
        return ArrheniusCurve.logarithm(result.form(), at.temperatureK(), conductivitySPerM);
    }

    /** What the vertical axis must show. A band may leave the picture where few points make it wide. */
    public Stream<DoubleVector> vertical() {
        return Stream.of(logarithm);
    }
}
