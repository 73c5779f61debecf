package org.electrolyst.analysis.arrhenius;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Alternative;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;

/**
 * Activation energy of a conductivity from its temperature series, in both forms and with both weightings; the chosen one
 * is the result, the others its alternatives.
 */
public final class ArrheniusAnalysis {
    private static final int FEWEST = 2;
    private static final int FEW = 4;
    private static final double DIFFERENT_TEMPERATURE_K = 0.01;
    private static final double SMALL_SPAN_DECADES = 1;
    private static final double LARGE_RELATIVE_ERROR = 0.3;

    private final Form form;
    private final ArrheniusWeights weights;

    /** An analysis by this form and, where every point states an uncertainty, these weights. */
    public ArrheniusAnalysis(Form form, ArrheniusWeights weights) {
        this.form = form;
        this.weights = weights;
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
        List<Point> points = unsorted.stream()
                .sorted(Comparator.comparingDouble(Point::temperatureK))
                .toList();
        if (differentTemperatures(points) < FEWEST) {
            return Optional.empty();
        }
        ArrheniusWeights used = isWeighable(points) ? weights : ArrheniusWeights.NONE;
        List<Flag> flags = new ArrayList<>();
        if (used != weights) {
            flags.add(Flag.info(
                    "unweighted", "not every conductivity states an uncertainty, so all points weigh the same"));
        }
        return result(source, quantity, points, used, (f, w) -> new ArrheniusLine(points, f, w), flags);
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
        return result(
                source,
                quantity,
                points,
                weights,
                (f, w) -> w == ArrheniusWeights.NONE
                        ? new ArrheniusLine(sorted, f, w)
                        : new ArrheniusLine(sorted, f, covariance(sorted, f, own)),
                new ArrayList<>());
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

    private Optional<ArrheniusResult> result(
            String source,
            TransportQuantity quantity,
            List<Point> points,
            ArrheniusWeights used,
            Lines lines,
            List<Flag> flags) {
        ArrheniusLine line = lines.of(form, used);
        if (!line.reaches25C()) {
            return Optional.empty();
        }
        examine(points, line, flags);
        return Optional.of(new ArrheniusResult(
                source,
                quantity,
                form,
                "arrhenius",
                used.code(),
                line.activationEnergyEv(),
                line.lnPrefactor(),
                line.conductivity25CSPerM(),
                line.rSquared(),
                points,
                alternatives(used, isWeighable(points), lines),
                flags));
    }

    private static boolean isWeighable(List<Point> points) {
        return points.stream()
                .allMatch(p -> p.standardUncertaintySPerM().isPresent()
                        && p.standardUncertaintySPerM().getAsDouble() > 0);
    }

    private List<Alternative> alternatives(ArrheniusWeights used, boolean weighable, Lines lines) {
        List<Alternative> others = new ArrayList<>();
        for (Form otherForm : Form.values()) {
            for (ArrheniusWeights otherWeights : ArrheniusWeights.values()) {
                boolean chosen = otherForm == form && otherWeights == used;
                if (!chosen && (weighable || otherWeights == ArrheniusWeights.NONE)) {
                    ArrheniusLine line = lines.of(otherForm, otherWeights);
                    if (line.reaches25C()) {
                        others.add(new Alternative(
                                otherForm,
                                "arrhenius",
                                otherWeights.code(),
                                line.activationEnergyEv(),
                                line.conductivity25CSPerM()));
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

    private static void examine(List<Point> points, ArrheniusLine line, List<Flag> flags) {
        if (points.size() == FEWEST) {
            flags.add(Flag.needsPerson(
                    "twoPoints",
                    "two points always lie on a line: the energy has no uncertainty that could be stated"));
        } else if (points.size() < FEW) {
            flags.add(Flag.warning("fewPoints", "only " + points.size() + " points determine the line"));
        }
        double energy = line.activationEnergyEv().value();
        if (energy <= 0) {
            flags.add(Flag.needsPerson("notActivated", "the conductivity falls with temperature"));
        } else {
            line.activationEnergyEv().standardUncertainty().ifPresent(u -> {
                if (u > LARGE_RELATIVE_ERROR * energy) {
                    flags.add(Flag.needsPerson(
                            "energyNotDetermined",
                            "the energy is known to " + QuantityFormat.number(100 * u / energy, 2) + " % only"));
                }
            });
        }
        double coldestK = points.get(0).temperatureK();
        double hottestK = points.get(points.size() - 1).temperatureK();
        line.bendEv(coldestK, hottestK)
                .ifPresent(change -> flags.add(Flag.info(
                        "curved",
                        "the law bends: the energy changes by " + QuantityFormat.number(change, 2)
                                + " eV from the coldest point to the hottest; that of the line is their mean")));
        double decades = Math.abs(Math.log10(points.get(points.size() - 1).conductivitySPerM()
                / points.get(0).conductivitySPerM()));
        if (decades < SMALL_SPAN_DECADES) {
            flags.add(Flag.info(
                    "smallSpan",
                    "the conductivities span " + QuantityFormat.number(decades, 2)
                            + " decades; an energy is better from one or more"));
        }
    }
}
