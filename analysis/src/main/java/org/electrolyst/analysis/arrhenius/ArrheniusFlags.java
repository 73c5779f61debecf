package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.quantity.QuantityFormat.number;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;

/** What makes an activation energy doubtful, and what a reader must know of the law. */
final class ArrheniusFlags {
    private static final int FEW = 4;
    private static final double SMALL_SPAN_DECADES = 1;
    private static final double LARGE_RELATIVE_ERROR = 0.3;
    private static final double REFERENCE_C = 25;
    /** Rounding of temperatures; nothing is extrapolated over so little. */
    private static final double NEAR_K = 0.5;

    private final List<Point> points;
    private final List<Flag> flags;

    ArrheniusFlags(List<Point> points, List<Flag> flags) {
        this.points = points;
        this.flags = flags;
    }

    void examine(TransportQuantity quantity, ArrheniusLaw law) {
        numberOfPoints();
        energy(law);
        law(quantity, law);
        span();
        extrapolation();
        TemperatureUnits.examine(points, flags);
        twins();
    }

    private void numberOfPoints() {
        if (points.size() == 2) {
            flags.add(Flag.needsPerson(
                    "twoPoints",
                    "two points always lie on a line: the energy has no uncertainty that could be stated"));
        } else if (points.size() < FEW) {
            flags.add(Flag.warning("fewPoints", "only " + points.size() + " points determine the line"));
        }
    }

    private void energy(ArrheniusLaw law) {
        double energy = law.activationEnergyEv().value();
        if (energy <= 0) {
            flags.add(Flag.needsPerson("notActivated", "the conductivity falls with temperature"));
            return;
        }
        law.activationEnergyEv().standardUncertainty().ifPresent(u -> {
            if (u > LARGE_RELATIVE_ERROR * energy) {
                flags.add(Flag.needsPerson(
                        "energyNotDetermined", "the energy is known to " + number(100 * u / energy, 2) + " % only"));
            }
        });
    }

    private void law(TransportQuantity quantity, ArrheniusLaw law) {
        if (law.kind() == Kind.ARRHENIUS) {
            return;
        }
        flags.add(Flag.warning(
                "notOneEnergy",
                "one energy does not describe the series: it follows "
                        + law.kind().words() + ", and the energy depends on the temperature"));
        if (law.parameter("T0").map(t0 -> t0.standardUncertainty().isEmpty()).orElse(false)) {
            flags.add(Flag.warning(
                    "t0NotDetermined", "the data set no limit to T0 on one side, so B is as little determined"));
        }
        if (quantity == TransportQuantity.TOTAL && law.kind() != Kind.JUMP) {
            flags.add(Flag.info(
                    "crossoverPossible",
                    "a total also bends where one limiting part takes over from another: look at bulk and grain"
                            + " boundary apart"));
        }
    }

    /** By how much the energy changes from the first temperature to the last, where errors are known and a line contradicts them. */
    void curved(double changeEv) {
        flags.add(Flag.info(
                "curved",
                "the law bends: the energy changes by " + number(changeEv, 2)
                        + " eV from the coldest point to the hottest; that of the line is their mean"));
    }

    private void span() {
        double decades = Math.abs(Math.log10(points.get(points.size() - 1).conductivitySPerM()
                / points.get(0).conductivitySPerM()));
        if (decades < SMALL_SPAN_DECADES) {
            flags.add(Flag.info(
                    "smallSpan",
                    "the conductivities span " + number(decades, 2)
                            + " decades; an energy is better from one or more"));
        }
    }

    private void extrapolation() {
        double coldest = points.get(0).temperatureK() - ZERO_CELSIUS_K;
        double hottest = points.get(points.size() - 1).temperatureK() - ZERO_CELSIUS_K;
        double below = coldest - REFERENCE_C;
        double above = REFERENCE_C - hottest;
        if (Math.max(below, above) > NEAR_K) {
            flags.add(Flag.info(
                    "extrapolated25C",
                    "25 °C lies " + number(Math.max(below, above), 2) + " K "
                            + (below > 0 ? "below the coldest" : "above the hottest")
                            + " point: the conductivity there is extrapolated"));
        }
    }

    private void twins() {
        Set<Point> seen = new HashSet<>();
        long twins = points.stream().filter(p -> !seen.add(p)).count();
        if (twins > 0) {
            flags.add(Flag.warning(
                    "samePointTwice",
                    twins + " of the points repeat another one digit by digit; a copied row counts twice"));
        }
    }
}
