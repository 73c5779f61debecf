package org.electrolyst.analysis.arrhenius;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransportQuantity;

/**
 * Activation energy of a conductivity from its temperature series. The form and the weights are the caller's; the law is the
 * straight line, unless the points allow another one and clearly ask for it. What was not chosen stands in the alternatives.
 */
public final class ArrheniusAnalysis {
    private static final int FEWEST = 2;
    private static final double DIFFERENT_TEMPERATURE_K = 0.01;
    private static final int CURVE_STEPS = 32;

    private final Form form;
    private final ArrheniusWeights weights;
    private final Set<Kind> laws;

    /** An analysis by this form and, where every point states an uncertainty, these weights. */
    public ArrheniusAnalysis(Form form, ArrheniusWeights weights) {
        this(form, weights, EnumSet.allOf(Kind.class));
    }

    /** The same that chooses from these laws; the straight line is always one. */
    public ArrheniusAnalysis(Form form, ArrheniusWeights weights, Set<Kind> laws) {
        this.form = form;
        this.weights = weights;
        this.laws = Set.copyOf(laws);
    }

    /**
     * The same with the straight line for its law, whatever the data ask for: where an energy is a mean by definition, and for
     * the total of a series whose parts are known, which bends only because one part takes over from the other.
     */
    public ArrheniusAnalysis straight() {
        return new ArrheniusAnalysis(form, weights, Set.of(Kind.ARRHENIUS));
    }

    /**
     * Fits the line.
     *
     * @param source names the series in the result
     * @param quantity what the conductivities are
     * @param unsorted conductivities in any order
     * @return empty where the points determine no line: fewer than two different temperatures, or temperatures so close that
     *     the conductivity at 25 °C exceeds the range of numbers
     */
    public Optional<ArrheniusResult> fit(String source, TransportQuantity quantity, List<Point> unsorted) {
        List<Point> points = sorted(unsorted);
        if (differentTemperatures(points) < FEWEST) {
            return Optional.empty();
        }
        ArrheniusWeights used = isWeighable(points) ? weights : ArrheniusWeights.NONE;
        List<Flag> flags = new ArrayList<>();
        if (used != weights) {
            flags.add(Flag.info(
                    "unweighted", "not every conductivity states an uncertainty, so all points weigh the same"));
        }
        ArrheniusLine line = new ArrheniusLine(points, form, used);
        if (!line.reaches25C()) {
            return Optional.empty();
        }
        LawChoice choice = isOnlyLine()
                ? LawChoice.asked(line.aicc())
                : new LawChoice(new LawData(points, form, used), line.aicc(), laws);
        return Optional.of(
                result(source, quantity, points, line, choice, (f, w) -> new ArrheniusLine(points, f, w), flags));
    }

    /**
     * Fits the law to conductivities whose temperatures have errors of their own, which are carried into the uncertainty that
     * each point of the result states. Without weights errors are left aside.
     *
     * @param temperatureUncertaintyK standard uncertainties in the order of the points, K; 0 where none is known
     * @return empty where the points determine no line
     */
    public Optional<ArrheniusResult> fit(
            String source, TransportQuantity quantity, List<Point> points, DoubleVector temperatureUncertaintyK) {
        if (points.size() != temperatureUncertaintyK.size()) {
            throw new IllegalArgumentException(
                    points.size() + " points, but " + temperatureUncertaintyK.size() + " uncertainties");
        }
        List<Point> sorted = sorted(points);
        return weights == ArrheniusWeights.NONE || differentTemperatures(sorted) < FEWEST
                ? fit(source, quantity, points)
                : fit(source, quantity, EffectiveVariance.of(points, form, temperatureUncertaintyK));
    }

    /**
     * Fits the line to the conductivities of one run with their correlated errors and the errors of the temperatures, which
     * are carried into the uncertainty that each point of the result states. Recipes without weights leave errors aside.
     *
     * @param source names the series in the result
     * @param quantity what the conductivities are
     * @param unsorted conductivities in any order
     * @param errors of them, in the same order
     * @return empty where the points determine no line
     */
    public Optional<ArrheniusResult> fit(
            String source, TransportQuantity quantity, List<Point> unsorted, RunErrors errors) {
        int[] order = IntStream.range(0, unsorted.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> unsorted.get(i).temperatureK()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Point> sorted = Arrays.stream(order).mapToObj(unsorted::get).toList();
        if (differentTemperatures(sorted) < FEWEST || weights == ArrheniusWeights.NONE) {
            return fit(source, quantity, unsorted);
        }
        RunErrors own = errors.select(order);
        double[][] covariance = covariance(sorted, form, own);
        List<Point> points = IntStream.range(0, order.length)
                .mapToObj(i -> sorted.get(i)
                        .withStandardUncertainty(
                                Math.sqrt(covariance[i][i]) * sorted.get(i).conductivitySPerM()))
                .toList();
        ArrheniusLine line = new ArrheniusLine(sorted, form, covariance);
        if (!line.reaches25C()) {
            return Optional.empty();
        }
        LawChoice choice = choice(sorted, own, covariance, line);
        Lines lines = (f, w) -> w == ArrheniusWeights.NONE
                ? new ArrheniusLine(sorted, f, w)
                : new ArrheniusLine(sorted, f, covariance(sorted, f, own));
        return Optional.of(result(source, quantity, points, line, choice, lines, new ArrayList<>()));
    }

    private LawChoice choice(List<Point> sorted, RunErrors errors, double[][] covariance, ArrheniusLine line) {
        if (isOnlyLine()) {
            return LawChoice.asked(line.aicc());
        }
        if (line.agreesWithItsErrors()) {
            return LawChoice.lineAgrees(line.aicc());
        }
        LawData visits = VisitMeans.of(sorted, form, errors, covariance);
        return new LawChoice(visits, visits.lineAicc(), laws);
    }

    private boolean isOnlyLine() {
        return Set.of(Kind.ARRHENIUS).containsAll(laws);
    }

    private static List<Point> sorted(List<Point> points) {
        return points.stream()
                .sorted(Comparator.comparingDouble(Point::temperatureK))
                .toList();
    }

    private static double[][] covariance(List<Point> points, Form form, RunErrors errors) {
        double[] temperatureK = points.stream().mapToDouble(Point::temperatureK).toArray();
        double slope = new ArrheniusLine(points, form, ArrheniusWeights.FIT).slope();
        return errors.around(slope, form == Form.SIGMA_T ? 1 : 0, temperatureK);
    }

    /** The line of a form and weights. */
    private interface Lines {
        ArrheniusLine of(Form form, ArrheniusWeights weights);
    }

    private ArrheniusResult result(
            String source,
            TransportQuantity quantity,
            List<Point> points,
            ArrheniusLine line,
            LawChoice choice,
            Lines lines,
            List<Flag> flags) {
        FittedLaw preferred =
                choice.preferred().isPresent() ? choice.preferred().get() : line;
        ArrheniusLaw ofLine = line.law().withAicc(choice.lineAicc());
        ArrheniusLaw law = preferred == line ? ofLine : preferred.law();
        ArrheniusFlags doubts = new ArrheniusFlags(points, flags);
        doubts.examine(quantity, law);
        if (preferred == line) {
            line.bendEv(
                            points.get(0).temperatureK(),
                            points.get(points.size() - 1).temperatureK())
                    .ifPresent(doubts::curved);
        }
        List<ArrheniusLaw> alternatives = new ArrayList<>();
        if (preferred != line) {
            alternatives.add(ofLine);
        }
        alternatives.addAll(otherLines(ofLine, isWeighable(points), lines));
        choice.others().stream()
                .filter(other -> other != preferred)
                .map(ProfiledLaw::law)
                .forEach(alternatives::add);
        return new ArrheniusResult(
                source,
                quantity,
                law,
                preferred.lnPrefactor(),
                preferred.rSquared(),
                choice.reason(),
                points,
                curve(points, preferred, choice),
                ThermalCycle.unknown(),
                alternatives,
                flags);
    }

    /** Evenly in 1/T, at the points, and where two lines part. */
    static List<CurvePoint> curve(List<Point> points, FittedLaw law, LawChoice choice) {
        double coldest = 1 / points.get(0).temperatureK();
        double hottest = 1 / points.get(points.size() - 1).temperatureK();
        DoubleStream even =
                IntStream.range(1, CURVE_STEPS).mapToDouble(i -> 1 / (coldest + (hottest - coldest) * i / CURVE_STEPS));
        DoubleStream measured = points.stream().mapToDouble(Point::temperatureK);
        DoubleStream parts =
                choice.preferred().map(p -> Arrays.stream(p.partsAt())).orElse(DoubleStream.empty());
        return DoubleStream.concat(DoubleStream.concat(even, measured), parts)
                .sorted()
                .distinct()
                .mapToObj(law::at)
                .toList();
    }

    static boolean isWeighable(List<Point> points) {
        return points.stream()
                .allMatch(p -> p.standardUncertaintySPerM().isPresent()
                        && p.standardUncertaintySPerM().getAsDouble() > 0);
    }

    private static List<ArrheniusLaw> otherLines(ArrheniusLaw chosen, boolean weighable, Lines lines) {
        List<ArrheniusLaw> others = new ArrayList<>();
        for (Form form : Form.values()) {
            for (ArrheniusWeights weights : ArrheniusWeights.values()) {
                boolean other = form != chosen.form() || !weights.code().equals(chosen.weights());
                if (other && (weighable || weights == ArrheniusWeights.NONE)) {
                    ArrheniusLine line = lines.of(form, weights);
                    if (line.reaches25C()) {
                        others.add(line.law());
                    }
                }
            }
        }
        return others;
    }

    private static int differentTemperatures(List<Point> sorted) {
        int count = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (Point point : sorted) {
            if (point.temperatureK() > last + DIFFERENT_TEMPERATURE_K) {
                count++;
                last = point.temperatureK();
            }
        }
        return count;
    }
}
