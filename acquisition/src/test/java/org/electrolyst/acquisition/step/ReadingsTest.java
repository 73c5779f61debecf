package org.electrolyst.acquisition.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.electrolyst.model.measurement.TemperaturePoint;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static Readings readings(double... kelvin) {
        Readings readings = new Readings(0.1);
        for (int i = 0; i < kelvin.length; i++) {
            readings.points().add(new TemperaturePoint(10 * i, kelvin[i], 300));
        }
        return readings;
    }

    @Test
    void averagesFromTheGivenTimeOn() {
        assertThat(readings(290, 300, 300.2).meanSince(10).orElseThrow().temperatureK())
                .isCloseTo(300.1, within(1e-9));
    }

    @Test
    void doesNotBelieveAConstantReadingBeyondItsResolution() {
        assertThat(readings(300, 300, 300).meanSince(0).orElseThrow().standardUncertaintyK())
                .isCloseTo(0.1 / Math.sqrt(12), within(1e-12));
    }

    @Test
    void addsTheScatterOfTheMeanToTheResolution() {
        double scatterOfMean = 0.1 / Math.sqrt(3);

        assertThat(readings(299.9, 300, 300.1).meanSince(0).orElseThrow().standardUncertaintyK())
                .isCloseTo(Math.hypot(scatterOfMean, 0.1 / Math.sqrt(12)), within(1e-9));
    }

    @Test
    void hasNoMeanOfNothing() {
        assertThat(readings(300).meanSince(5)).isEmpty();
    }
}
