package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.quantity.QuantityFormat.number;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ThermalCycle;

/**
 * Whether a sample came back as it went: the conductivities of heating against those of cooling, and the first temperature
 * against its repeat at the end. Differences of temperature are taken out with the activation energy.
 */
public final class HeatingAndCooling {
    private static final double LARGE = 0.05;

    private final List<Visit> visits;
    private final double slopeK;
    /** 1 where the energy is that of ln(σT), else 0. */
    private final double perLnT;

    /** Mean of the points that follow one another at one temperature. */
    private record Visit(double kelvin, double lnSigma) {}

    private HeatingAndCooling(ArrheniusResult result, List<Point> inOrder) {
        visits = visits(inOrder);
        slopeK = result.activationEnergyEv().value() / BOLTZMANN_EV_PER_K;
        perLnT = result.form() == Form.SIGMA_T ? 1 : 0;
    }

    /**
     * The result with its cycle and the flags {@code hysteresis} and {@code returnPoint}.
     *
     * @param inOrder the points in the order they were measured
     * @param orderIsKnown false if that order is only how they were written down: then it counts where the temperatures turn
     *     once, as a table in any other order would show a cycle that nobody ran
     */
    public static ArrheniusResult add(ArrheniusResult result, List<Point> inOrder, boolean orderIsKnown) {
        HeatingAndCooling cycle = new HeatingAndCooling(result, inOrder);
        int turns = cycle.turns();
        if (turns == 0 || (!orderIsKnown && turns > 1)) {
            return result;
        }
        ThermalCycle found = new ThermalCycle(cycle.hysteresis(), cycle.returnChangePercent());
        ArrheniusResult flagged = result.with(found);
        if (found.hysteresisLn().isPresent()) {
            flagged = flagged.with(hysteresisFlag(found.hysteresisLn().getAsDouble()));
        }
        if (found.returnChangePercent().isPresent()) {
            flagged = flagged.with(cycle.returnFlag(found.returnChangePercent().getAsDouble()));
        }
        return flagged;
    }

    private static List<Visit> visits(List<Point> inOrder) {
        List<Visit> visits = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= inOrder.size(); i++) {
            if (i == inOrder.size()
                    || Math.abs(inOrder.get(i).temperatureK()
                                    - inOrder.get(i - 1).temperatureK())
                            >= LawData.SAME_TEMPERATURE_K) {
                List<Point> visit = inOrder.subList(from, i);
                visits.add(new Visit(
                        visit.stream()
                                .mapToDouble(Point::temperatureK)
                                .average()
                                .orElseThrow(),
                        visit.stream()
                                .mapToDouble(p -> Math.log(p.conductivitySPerM()))
                                .average()
                                .orElseThrow()));
                from = i;
            }
        }
        return visits;
    }

    private int turns() {
        int turns = 0;
        for (int i = 2; i < visits.size(); i++) {
            turns += isHeating(i) == isHeating(i - 1) ? 0 : 1;
        }
        return turns;
    }

    private boolean isHeating(int visit) {
        return visits.get(visit).kelvin() > visits.get(visit - 1).kelvin();
    }

    /** The largest difference between a temperature reached by heating and the same one by cooling. */
    private OptionalDouble hysteresis() {
        double largest = -1;
        for (int i = 0; i < visits.size(); i++) {
            for (int j = i + 1; j < visits.size(); j++) {
                boolean iHeats = i == 0 ? isHeating(1) : isHeating(i);
                if (iHeats != isHeating(j) && isSame(i, j)) {
                    largest = Math.max(largest, Math.abs(change(i, j)));
                }
            }
        }
        return largest < 0 ? OptionalDouble.empty() : OptionalDouble.of(largest);
    }

    private OptionalDouble returnChangePercent() {
        int last = visits.size() - 1;
        return isSame(0, last) ? OptionalDouble.of(100 * Math.expm1(change(0, last))) : OptionalDouble.empty();
    }

    private boolean isSame(int i, int j) {
        return Math.abs(visits.get(i).kelvin() - visits.get(j).kelvin()) < 2 * LawData.SAME_TEMPERATURE_K;
    }

    /** Of ln σ from visit {@code i} to {@code j}, at the temperature of {@code i}. */
    private double change(int i, int j) {
        Visit before = visits.get(i);
        Visit after = visits.get(j);
        return after.lnSigma()
                - before.lnSigma()
                + slopeK * (1 / after.kelvin() - 1 / before.kelvin())
                + perLnT * Math.log(after.kelvin() / before.kelvin());
    }

    private static Flag hysteresisFlag(double lnSigma) {
        return lnSigma > LARGE
                ? Flag.warning(
                        "hysteresis",
                        "heating and cooling differ by up to " + number(lnSigma, 2) + " in ln σ, more than " + LARGE
                                + ": the sample changed, or had not reached the temperature that was read")
                : Flag.info("hysteresis", "heating and cooling agree within " + number(lnSigma, 2) + " in ln σ");
    }

    private Flag returnFlag(double percent) {
        String message = "back at " + number(visits.get(0).kelvin() - ZERO_CELSIUS_K, 3)
                + " °C at the end the conductivity is " + number(Math.abs(percent), 2) + " % "
                + (percent < 0 ? "lower" : "higher") + " than at the beginning";
        return Math.abs(Math.log1p(percent / 100)) > LARGE
                ? Flag.warning("returnPoint", message + ": solvent may be lost, or a contact changed")
                : Flag.info("returnPoint", message);
    }
}
