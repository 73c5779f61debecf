package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.acquisition.plan.KnownToTests.plan;
import static org.electrolyst.acquisition.plan.KnownToTests.problems;
import static org.electrolyst.acquisition.plan.KnownToTests.withSteps;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans ask for what an instrument can do; a meter for direct current or for impedance alone is refused the rest. */
class CapabilityCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "source-meter; impedance: {dc: 0 V}; measure impedance",
                "source-meter; hold: {voltage: 10 mV, at-most: 1 h, impedance: {}}; measure impedance at the end of a hold",
                "source-meter; bruce-vincent: {bias: [10 mV], hold: {at-most: 10 h}}; measure impedance",
                "lcr-meter; impedance: {to: 10 Hz}; read the open-circuit voltage",
                "lcr-meter; rest: {at-most: 30 min}; read the open-circuit voltage",
                "lcr-meter; hold: {voltage: 10 mV, at-most: 1 h}; hold a voltage"
            })
    void refusesAStepThatThePotentiostatHasNoCapabilityFor(String model, String step, String what) {
        assertThat(problems(measuredBy(model, step)))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("cannot " + what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "source-meter; rest: {at-most: 30 min}",
                "source-meter; hold: {voltage: 10 mV, at-most: 1 h}",
                "lcr-meter; impedance: {to: 10 Hz, dc: 0 V}"
            })
    void takesWhatInstrumentsForOneThingCanDo(String model, String step) {
        assertThat(plan(measuredBy(model, step)).steps()).hasSize(1);
    }

    private static String measuredBy(String model, String step) {
        return withSteps("  - " + step)
                .replace("driver: palmsens, model: emstat4-lr", "driver: some-maker, model: " + model);
    }
}
