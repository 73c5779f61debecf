package org.electrolyst.analysis.arrhenius;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;

/**
 * One point for each visit of a temperature. Spectra of one visit share the error of its temperature, and many of them tell
 * no more of the law than one.
 */
final class VisitMeans {
    private VisitMeans() {}

    /**
     * Means of temperature and logarithm, with the variance that the covariance gives them.
     *
     * @param points coldest first
     * @param covariance of their logarithms
     */
    static LawData of(List<Point> points, Form form, RunErrors errors, double[][] covariance) {
        Map<Integer, List<Integer>> visits = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            visits.computeIfAbsent(errors.visitOf(i), v -> new ArrayList<>()).add(i);
        }
        double[] kelvin = new double[visits.size()];
        double[] y = new double[visits.size()];
        double[] weight = new double[visits.size()];
        List<List<Integer>> members = visits.values().stream()
                .sorted((a, b) -> Double.compare(meanK(points, a), meanK(points, b)))
                .toList();
        for (int v = 0; v < kelvin.length; v++) {
            List<Integer> visit = members.get(v);
            kelvin[v] = meanK(points, visit);
            double variance = 0;
            for (int i : visit) {
                y[v] += ArrheniusLine.logarithm(points.get(i), form) / visit.size();
                for (int j : visit) {
                    variance += covariance[i][j] / visit.size() / visit.size();
                }
            }
            weight[v] = 1 / variance;
        }
        return new LawData(form, ArrheniusWeights.FIT, kelvin, y, weight);
    }

    private static double meanK(List<Point> points, List<Integer> visit) {
        return visit.stream()
                .mapToDouble(i -> points.get(i).temperatureK())
                .average()
                .orElseThrow();
    }
}
