package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.quantity.QuantityFormat.number;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.List;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;

/**
 * Temperatures that look as if they were in another unit than they are said to be. Kelvin taken for °C make an energy too
 * large by ((T + 273)/T)², about fourfold; °C taken for kelvin leave temperatures at which no ion moves.
 */
final class TemperatureUnits {
    private static final double COLDEST_CELSIUS_OF_KELVIN = 220;
    private static final double HOTTEST_CELSIUS_OF_KELVIN = 480;
    private static final double LARGE_ENERGY_EV = 0.7;
    private static final double FROZEN_K = 200;
    private static final double DECIMALS = 1e-6;

    private TemperatureUnits() {}

    static void examine(List<Point> points, List<Flag> flags) {
        double coldestK = points.get(0).temperatureK();
        double hottestK = points.get(points.size() - 1).temperatureK();
        if (hottestK < FROZEN_K) {
            flags.add(Flag.needsPerson(
                    "temperatureUnitSuspicious",
                    "all temperatures lie below " + number(hottestK, 3)
                            + " K, where no ion moves: are they °C that were taken for kelvin?"));
            return;
        }
        double first = coldestK - ZERO_CELSIUS_K;
        double last = hottestK - ZERO_CELSIUS_K;
        if (first < COLDEST_CELSIUS_OF_KELVIN || last > HOTTEST_CELSIUS_OF_KELVIN) {
            return;
        }
        double asStated = energyEv(points);
        double asKelvin = energyEv(points.stream()
                .map(p -> new Point(
                        p.temperatureK() - ZERO_CELSIUS_K, p.conductivitySPerM(), p.standardUncertaintySPerM()))
                .toList());
        if (asStated > LARGE_ENERGY_EV || points.stream().allMatch(TemperatureUnits::endsLikeKelvin)) {
            flags.add(Flag.needsPerson(
                    "temperatureUnitSuspicious",
                    "the temperatures from " + number(first, 4) + " to " + number(last, 4)
                            + " °C would be usual ones in kelvin, with " + number(asKelvin, 2) + " eV in place of "
                            + number(asStated, 2) + " eV: are they kelvin that were taken for °C?"));
        }
    }

    /** 298.15 and the like. */
    private static boolean endsLikeKelvin(Point point) {
        double celsius = point.temperatureK() - ZERO_CELSIUS_K;
        return Math.abs(celsius - Math.floor(celsius) - 0.15) < DECIMALS;
    }

    private static double energyEv(List<Point> points) {
        return new ArrheniusLine(points, Form.SIGMA_T, ArrheniusWeights.NONE)
                .activationEnergyEv()
                .value();
    }
}
