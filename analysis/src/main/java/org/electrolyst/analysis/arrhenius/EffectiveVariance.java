package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;

/**
 * Errors of temperatures carried over into the conductivities: u² = u_lnσ² + u_T² (E/(kT²) - p/T)², p = 1 for ln(σT), with the
 * slope that the weights by u give in turn (Orear, Am. J. Phys. 50 (1982) 912, doi 10.1119/1.12972; the same line as York's,
 * Am. J. Phys. 72 (2004) 367, doi 10.1119/1.1632486, for errors that are not correlated).
 */
final class EffectiveVariance {
    private static final int ROUNDS = 6;

    private EffectiveVariance() {}

    /** The points with the uncertainties that conductivity and temperature together give them. */
    static List<Point> of(List<Point> points, Form form, DoubleVector temperatureUncertaintyK) {
        double energyEv = energyEv(points, form, ArrheniusWeights.NONE);
        List<Point> enlarged = points;
        for (int round = 0; round < ROUNDS; round++) {
            enlarged = enlarged(points, form, temperatureUncertaintyK, energyEv);
            if (!ArrheniusAnalysis.isWeighable(enlarged)) {
                return enlarged;
            }
            energyEv = energyEv(enlarged, form, ArrheniusWeights.FIT);
        }
        return enlarged;
    }

    private static double energyEv(List<Point> points, Form form, ArrheniusWeights weights) {
        return new ArrheniusLine(points, form, weights).activationEnergyEv().value();
    }

    private static List<Point> enlarged(
            List<Point> points, Form form, DoubleVector temperatureUncertaintyK, double energyEv) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> {
                    Point p = points.get(i);
                    double t = p.temperatureK();
                    double perKelvin = energyEv / (BOLTZMANN_EV_PER_K * t * t) - (form == Form.SIGMA_T ? 1 / t : 0);
                    double byTemperature = perKelvin * temperatureUncertaintyK.at(i) * p.conductivitySPerM();
                    OptionalDouble stated = p.standardUncertaintySPerM();
                    return byTemperature == 0
                            ? p
                            : p.withStandardUncertainty(Math.hypot(stated.orElse(0), byTemperature));
                })
                .toList();
    }
}
