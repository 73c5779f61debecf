package org.electrolyst.analysis.arrhenius;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;

/** A series as laws are fitted to it, coldest first. */
final class LawData {
    /** Temperatures that differ by less are repeats of one. */
    static final double SAME_TEMPERATURE_K = 0.5;

    private final Form form;
    private final ArrheniusWeights weights;
    private final double[] kelvin;
    private final double[] y;
    private final double[] weight;

    LawData(List<Point> points, Form form, ArrheniusWeights weights) {
        this(
                form,
                weights,
                points.stream().mapToDouble(Point::temperatureK).toArray(),
                points.stream()
                        .mapToDouble(p -> ArrheniusLine.logarithm(p, form))
                        .toArray(),
                points.stream()
                        .mapToDouble(p -> ArrheniusLine.weight(p, weights))
                        .toArray());
    }

    LawData(Form form, ArrheniusWeights weights, double[] kelvin, double[] y, double[] weight) {
        this.form = form;
        this.weights = weights;
        this.kelvin = kelvin;
        this.y = y;
        this.weight = weight;
    }

    Form form() {
        return form;
    }

    ArrheniusWeights weights() {
        return weights;
    }

    int size() {
        return y.length;
    }

    double kelvin(int point) {
        return kelvin[point];
    }

    /** ln(σT) or ln σ, σ in S/cm. */
    double y(int point) {
        return y[point];
    }

    double weight(int point) {
        return weight[point];
    }

    double[] weightsOfPoints() {
        return weight.clone();
    }

    double coldestK() {
        return kelvin[0];
    }

    double hottestK() {
        return kelvin[kelvin.length - 1];
    }

    /** The middle of the range of 1/T, K. */
    double middleK() {
        return 2 / (1 / coldestK() + 1 / hottestK());
    }

    /** The temperatures without repeats. */
    double[] differentK() {
        return IntStream.range(0, kelvin.length)
                .filter(i -> i == 0 || kelvin[i] - kelvin[i - 1] >= SAME_TEMPERATURE_K)
                .mapToDouble(i -> kelvin[i])
                .toArray();
    }

    /** The criterion of a straight line in 1/T. */
    OptionalDouble lineAicc() {
        double sumW = 0;
        double sumX = 0;
        for (int i = 0; i < y.length; i++) {
            sumW += weight[i];
            sumX += weight[i] / kelvin[i];
        }
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < y.length; i++) {
            double d = 1 / kelvin[i] - sumX / sumW;
            sxx += weight[i] * d * d;
            sxy += weight[i] * d * y[i];
        }
        double level = weightedMean();
        double chiSquared = 0;
        for (int i = 0; i < y.length; i++) {
            double e = y[i] - level - sxy / sxx * (1 / kelvin[i] - sumX / sumW);
            chiSquared += weight[i] * e * e;
        }
        return Akaike.aicc(chiSquared, weight, 2);
    }

    /** Weighted sum of squared deviations from the weighted mean. */
    double sumOfSquares() {
        double mean = weightedMean();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weight[i] * (y[i] - mean) * (y[i] - mean);
        }
        return sum;
    }

    private double weightedMean() {
        double sumW = 0;
        double sumY = 0;
        for (int i = 0; i < y.length; i++) {
            sumW += weight[i];
            sumY += weight[i] * y[i];
        }
        return sumY / sumW;
    }
}
