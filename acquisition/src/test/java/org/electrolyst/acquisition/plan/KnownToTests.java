package org.electrolyst.acquisition.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.electrolyst.acquisition.yaml.Problem;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.stage.StageLimits;

/** Reads plans against instruments that are made up for the tests of reading. */
final class KnownToTests {
    static final PotentiostatLimits EMSTAT4_LR = new PotentiostatLimits(10e-6, 200e3, 0.9, 3, 30e-3);
    static final PotentiostatLimits NEXUS = new PotentiostatLimits(10e-6, 1e6, 0.3, 10, 1);
    static final StageLimits T95 = new StageLimits(77.15, 873.15, 0.01 / 60, 150.0 / 60, 0.1);

    static final PlanReader READER = new PlanReader(
            new KnownInstruments(
                    Map.of("palmsens", Map.of("emstat4-lr", EMSTAT4_LR, "nexus", NEXUS)),
                    Map.of("linkam", Map.of("t95", T95, "t94", T95))),
            Set.of("symmetric-metal", "blocking"));

    private KnownToTests() {}

    static PlanReading read(String text) {
        return READER.read("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    static Plan plan(String text) {
        if (read(text) instanceof Plan plan) {
            return plan;
        }
        throw new AssertionError(problems(text).toString());
    }

    /** All problems, warnings of an accepted plan included. */
    static List<Problem> problems(String text) {
        return read(text) instanceof PlanReading.Rejected rejected
                ? rejected.problems()
                : plan(text).warnings();
    }

    /** A plan for a pellet with stage, whose steps are these lines. */
    static String withSteps(String... lines) {
        return """
                plan: 1
                name: pellet
                sample: {id: P03}
                cell: {type: Li|electrolyte|Li, thickness: 0.60 mm ± 0.01 mm, electrode-diameter: 10 mm ± 0.05 mm}
                instruments:
                  potentiostat: {driver: palmsens, model: emstat4-lr, port: /dev/ttyUSB0}
                  stage: {driver: linkam, model: t95, port: /dev/ttyUSB1}
                limits: {temperature: -20 °C .. 90 °C, voltage: 0.5 V, current: 5 mA}
                safe-state: {stage: off}
                steps:
                """ + String.join("\n", lines) + "\n";
    }
}
