package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransportQuantity;

/**
 * Reads the Arrhenius law out of conductivities whose spectra were fitted by it. Such points do not scatter: all that is known
 * of the error of the energy is the covariance by the fit of the spectra and the errors of the temperatures.
 */
public final class LawOfSpectra {
    private LawOfSpectra() {}

    /**
     * The law; of a sum of resistances that obey laws of their own, whose conductivity bends, the line through all points.
     *
     * @param source names the series in the result
     * @param form by which the spectra were fitted
     * @param unsorted conductivities in any order
     * @param errors of them, in the same order
     * @return empty with less than two points
     */
    public static Optional<ArrheniusResult> of(
            String source, TransportQuantity quantity, Form form, List<Point> unsorted, RunErrors errors) {
        if (unsorted.size() < 2) {
            return Optional.empty();
        }
        int[] order = IntStream.range(0, unsorted.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> unsorted.get(i).temperatureK()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Point> sorted = IntStream.of(order).mapToObj(unsorted::get).toList();
        double[][] covariance = errors.select(order)
                .around(
                        slope(sorted, form),
                        form == Form.SIGMA_T ? 1 : 0,
                        sorted.stream().mapToDouble(Point::temperatureK).toArray());
        List<Point> points = IntStream.range(0, order.length)
                .mapToObj(i -> sorted.get(i)
                        .withStandardUncertainty(
                                Math.sqrt(covariance[i][i]) * sorted.get(i).conductivitySPerM()))
                .toList();
        ArrheniusLine line = ArrheniusLine.byLaw(points, form, covariance);
        if (!line.reaches25C()) {
            return Optional.empty();
        }
        List<Flag> flags = new ArrayList<>();
        new ArrheniusFlags(points, flags).examine(quantity, line.law());
        LawChoice choice = LawChoice.asked(OptionalDouble.empty());
        return Optional.of(new ArrheniusResult(
                source,
                quantity,
                line.law().withAicc(OptionalDouble.empty()),
                line.lnPrefactor(),
                line.rSquared(),
                quantity == TransportQuantity.TOTAL
                        ? "a straight line, whose energy is the mean over the range; the spectra were fitted by laws of its parts"
                        : "a straight line: the spectra were fitted by this law",
                points,
                ArrheniusAnalysis.curve(points, line, choice),
                ThermalCycle.unknown(),
                List.of(),
                flags));
    }

    /** d ln σ/d(1/T), or of σT, K. */
    private static double slope(List<Point> points, Form form) {
        return -new ArrheniusLine(points, form, ArrheniusWeights.NONE)
                        .activationEnergyEv()
                        .value()
                / BOLTZMANN_EV_PER_K;
    }
}
