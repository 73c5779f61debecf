package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.analysis.arrhenius.SimulatedTable.fit;
import static org.electrolyst.analysis.arrhenius.SimulatedTable.holds;
import static org.electrolyst.analysis.arrhenius.SimulatedTable.lines;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.CurvePoint;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.TransportQuantity;
import org.junit.jupiter.api.Test;

/** How often 95 % intervals hold what was put in. */
class LawIntervalsTest {
    private final Map<String, Integer> held = new LinkedHashMap<>();
    private int tables;

    @Test
    void ofALine() {
        for (int seed = 1; seed <= cases(); seed++) {
            ArrheniusResult result = fit(SimulatedTable.of(SimulatedTable::line, 0, 100, 8, 0.04, seed));
            if (result.law().kind() == Kind.ARRHENIUS) {
                tables++;
                count("energy", holds(result.activationEnergyEv(), 0.35));
                count("σ(25 °C)", holds(result.conductivity25CSPerM(), 1e-2));
                CurvePoint middle = result.curve().get(result.curve().size() / 2);
                count("band", isInBand(middle, SimulatedTable.line(middle.temperatureK())));
            }
        }
        check(0.97);
    }

    @Test
    void ofAPolymer() {
        double middleK = 2 / (1 / 283.15 + 1 / 363.15);
        double energy = 0.08 * Math.pow(middleK / (middleK - 220), 2) + BOLTZMANN_EV_PER_K * middleK / 2;
        for (int seed = 1; seed <= cases(); seed++) {
            ArrheniusResult result = fit(SimulatedTable.of(SimulatedTable::vtf, 10, 90, 12, 0.03, seed));
            if (result.law().kind() == Kind.VTF_ROOT) {
                tables++;
                count("energy", holds(result.activationEnergyEv(), energy));
                count("σ(25 °C)", holds(result.conductivity25CSPerM(), SimulatedTable.vtf(298.15)));
                count("B", holds(result.law().parameter("B").orElseThrow(), 0.08));
                count("T0", holds(result.law().parameter("T0").orElseThrow(), 220));
                CurvePoint middle = result.curve().get(result.curve().size() / 2);
                count("band", isInBand(middle, SimulatedTable.vtf(middle.temperatureK())));
            }
        }
        check(0.3);
    }

    @Test
    void ofABreak() {
        for (int seed = 1; seed <= cases(); seed++) {
            ArrheniusResult result = fit(SimulatedTable.of(lines(0.60, 0.30, 63, 0), 0, 120, 13, 0.03, seed));
            if (result.law().kind() == Kind.BREAK) {
                tables++;
                count("energy", holds(result.activationEnergyEv(), 0.60));
                count(
                        "energy above",
                        holds(result.law().parameter("energyAbove").orElseThrow(), 0.30));
                count("break", holds(result.law().parameter("breakTemperature").orElseThrow(), 63 + ZERO_CELSIUS_K));
                count(
                        "σ(25 °C)",
                        holds(
                                result.conductivity25CSPerM(),
                                lines(0.60, 0.30, 63, 0).applyAsDouble(298.15)));
            }
        }
        check(0.9);
    }

    /**
     * Temperatures read 1 K wrong at the cold end and 3 K at the hot one scatter more than the conductivities
     * themselves. Errors that are right and never shrunk to the scatter hold the truth more often than they say.
     */
    @Test
    void ofALineWithWrongTemperatures() {
        for (int seed = 1; seed <= cases(); seed++) {
            Noise noise = new Noise(seed);
            DoubleVector u = DoubleVector.generate(8, i -> 1 + 2 * i / 7.0);
            List<Point> points = IntStream.range(0, 8)
                    .mapToObj(i -> {
                        double kelvin = 290 + 15 * i;
                        double sigma = SimulatedTable.line(kelvin + u.at(i) * noise.standardNormal("temperature", i))
                                * Math.exp(0.01 * noise.standardNormal("fit", i));
                        return new Point(kelvin, sigma, OptionalDouble.of(0.01 * sigma));
                    })
                    .toList();
            ArrheniusResult result = new ArrheniusAnalysis(Form.SIGMA_T, ArrheniusWeights.FIT)
                    .fit("table", TransportQuantity.BULK, points, u)
                    .orElseThrow();
            tables++;
            count("energy", holds(result.activationEnergyEv(), 0.35));
            count("σ(25 °C)", holds(result.conductivity25CSPerM(), 1e-2));
        }
        check(1, 1);
    }

    private static boolean isInBand(CurvePoint at, double truth) {
        return at.lower95SPerM().orElseThrow() <= truth
                && truth <= at.upper95SPerM().orElseThrow();
    }

    private static int cases() {
        return Cases.count(500, 10_000);
    }

    private void count(String what, boolean isHeld) {
        held.merge(what, isHeld ? 1 : 0, Integer::sum);
    }

    /** Within 94 to 96 % and three standard errors of the count. */
    private void check(double leastShare) {
        check(leastShare, 0.96);
    }

    private void check(double leastShare, double mostHeld) {
        assertThat((double) tables / cases()).as("tables with this law").isGreaterThanOrEqualTo(leastShare);
        double chance = 3 * Math.sqrt(0.05 * 0.95 / tables);
        held.forEach((what, n) -> assertThat((double) n / tables).as(what).isBetween(0.94 - chance, mostHeld + chance));
    }
}
