package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ThermalCycle;
import org.junit.jupiter.api.Test;

class HeatingAndCoolingTest {
    private static final double[] UP_AND_DOWN_C = {20, 40, 60, 80, 60, 40, 20};

    @Test
    void measuresHysteresisAndReturn() {
        ArrheniusResult result = cycled(false, UP_AND_DOWN_C, 1, 1, 1, 1, 0.97, 0.92, 0.9);
        assertThat(result.cycle().hysteresisLn().orElseThrow()).isCloseTo(-Math.log(0.9), within(1e-9));
        assertThat(result.cycle().returnChangePercent().orElseThrow()).isCloseTo(-10, within(1e-9));
        assertThat(flag(result, "hysteresis").level()).isEqualTo(Flag.Level.WARNING);
        assertThat(flag(result, "hysteresis").message()).contains("0.11 in ln σ", "0.05");
        assertThat(flag(result, "returnPoint").message()).contains("back at 20.0 °C", "10 % lower");
    }

    @Test
    void saysThatASampleCameBackAsItWent() {
        ArrheniusResult result = cycled(false, UP_AND_DOWN_C, 1, 1, 1, 1, 1.01, 1, 1.02);
        assertThat(flag(result, "hysteresis").level()).isEqualTo(Flag.Level.INFO);
        assertThat(flag(result, "returnPoint").level()).isEqualTo(Flag.Level.INFO);
    }

    /** 0.4 K more at the return make 1.7 % more conductivity, which is no change of the sample. */
    @Test
    void takesOutSmallDifferencesOfTemperature() {
        ArrheniusResult result = cycled(false, new double[] {20, 40, 60, 80, 20.4}, 1, 1, 1, 1, 1);
        assertThat(result.cycle().returnChangePercent().orElseThrow()).isCloseTo(0, within(0.01));
    }

    @Test
    void onlyHeatingTellsNothing() {
        assertThat(cycled(true, new double[] {20, 40, 60, 80}, 1, 1, 1, 1).cycle())
                .isEqualTo(ThermalCycle.unknown());
    }

    /** Rows in any order are no cycle, unless their order is stated. */
    @Test
    void aShuffledTableShowsNoCycleThatNobodyRan() {
        double[] celsius = {40, 20, 60, 20, 80, 40};
        assertThat(cycled(false, celsius, 1, 1, 1, 0.8, 1, 0.9).cycle()).isEqualTo(ThermalCycle.unknown());
        assertThat(cycled(true, celsius, 1, 1, 1, 0.8, 1, 0.9).cycle().returnChangePercent())
                .isPresent();
    }

    @Test
    void repeatsAtOneTemperatureAreOneVisit() {
        ArrheniusResult result =
                cycled(false, new double[] {20, 20, 50, 80, 50, 20, 20}, 1.02, 0.98, 1, 1, 1, 1.02, 0.98);
        assertThat(result.cycle().hysteresisLn().orElseThrow()).isLessThan(1e-9);
    }

    private static ArrheniusResult cycled(boolean orderIsKnown, double[] celsius, double... factor) {
        List<Point> inOrder = new ArrayList<>();
        for (int i = 0; i < celsius.length; i++) {
            double kelvin = celsius[i] + ZERO_CELSIUS_K;
            inOrder.add(new Point(kelvin, factor[i] * SimulatedTable.line(kelvin), OptionalDouble.empty()));
        }
        List<Point> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        return HeatingAndCooling.add(SimulatedTable.fit(shuffled), inOrder, orderIsKnown);
    }

    private static Flag flag(ArrheniusResult result, String code) {
        return result.flags().stream()
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
