package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownInstrumentsTest {
    private static final PlanReader READER = new PlanReader(KnownInstruments.registered(), Set.of("symmetric-metal"));

    @ParameterizedTest
    @ValueSource(strings = {"emstat-pico", "sensit", "emstat4-lr", "emstat4-hr", "nexus"})
    void theDriversOfTheProgramCanMeasureThePelletAndTheFilm(String model) {
        for (String example : new String[] {ExamplePlans.pellet(), ExamplePlans.film()}) {
            PlanReading reading = read(example.replace("emstat4-lr", model).replace("current: 5 mA", "current: 2 mA"));

            assertThat(reading).as(reading.toString()).isInstanceOf(Plan.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"emstat-pico", "sensit", "emstat4-lr", "emstat4-hr"})
    void noEmStatIsAskedForAMegahertz(String model) {
        PlanReading reading =
                read(ExamplePlans.pellet().replace("emstat4-lr", model).replace("from: max", "from: 1 MHz"));

        assertThat(reading).isInstanceOf(PlanReading.Rejected.class);
        assertThat(((PlanReading.Rejected) reading).problems())
                .anyMatch(p -> p.line() == 19 && p.message().startsWith("1 MHz is beyond the potentiostat"));
    }

    private static PlanReading read(String plan) {
        return READER.read("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));
    }
}
