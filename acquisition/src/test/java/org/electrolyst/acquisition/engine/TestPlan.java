package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.electrolyst.acquisition.plan.KnownInstruments;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.PlanReader;
import org.electrolyst.acquisition.plan.PlanReading;
import org.electrolyst.drivers.registry.PotentiostatDrivers;
import org.electrolyst.drivers.registry.StageDrivers;

/** Short plans for a thin pellet between lithium. */
final class TestPlan {
    private static final String HEAD = """
            plan: 1
            name: engine test
            sample: {id: P1, material: MOF-688}
            cell: {type: Li|electrolyte|Li, thickness: 0.4 mm ± 0.01 mm, electrode-diameter: 10 mm ± 0.05 mm}
            instruments:
              potentiostat: {driver: palmsens, model: emstat4-lr, port: memory-1}
              stage: {driver: linkam, model: t95, port: memory-2}
            limits: {temperature: 0 °C .. 60 °C, voltage: 0.5 V, current: 5 mA}
            safe-state: {stage: off}
            mains: 50 Hz
            defaults:
              stabilize: {band: 0.3 K, dwell: 2 min, slope: 0.2 K/min, soak: 1 min, timeout: 20 min, otherwise: fail}
              impedance: {from: max, to: 10 Hz, points-per-decade: 5, amplitude: 10 mV rms, dc: ocv}
            steps:
            """;

    static final String REST = "  - rest: {at-most: 2 min}\n";
    static final String IMPEDANCE = "  - impedance: {}\n";
    static final String HOLD = "  - hold: {voltage: 10 mV, at-most: 3 min}\n";
    static final String TEMPERATURES =
            "  - temperatures: {at: [30 °C], ramp: 10 K/min, do: [{rest: {at-most: 1 min}}]}\n";
    static final String TRIPLE = """
              - bruce-vincent:
                  at: 55 °C
                  ramp: 10 K/min
                  bias: [10 mV]
                  polarity: both
                  hold: {at-most: 2 h, steady: {model-error: 0.5 %, time-constants: 5}}
                  rest-between: 3 time-constants
            """;

    /** The triple at the temperature of the room. */
    static final String TRIPLE_HERE = "  - bruce-vincent: {bias: [10 mV], hold: {at-most: 1 h}}\n";

    /** Points of one spectrum of these plans. */
    static final int POINTS = 24;

    private TestPlan() {}

    /** A plan with these steps. */
    static Plan of(String... steps) {
        return read(HEAD + String.join("", steps));
    }

    /** The same with something else in its head. */
    static Plan with(String instead, String of, String... steps) {
        assertThat(HEAD).contains(of);
        return read(HEAD.replace(of, instead) + String.join("", steps));
    }

    private static Plan read(String yaml) {
        KnownInstruments known = new KnownInstruments(
                Map.of(
                        "palmsens",
                        Map.of(
                                "emstat4-lr",
                                PotentiostatDrivers.find("palmsens")
                                        .flatMap(driver -> driver.limits("emstat4-lr"))
                                        .orElseThrow())),
                Map.of(
                        "linkam",
                        Map.of(
                                "t95",
                                StageDrivers.find("linkam")
                                        .flatMap(driver -> driver.limits("t95"))
                                        .orElseThrow())));
        PlanReading reading = new PlanReader(known, Set.of("symmetric-metal"))
                .read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).as("%s", reading).isInstanceOf(Plan.class);
        return (Plan) reading;
    }
}
