package org.electrolyst.acquisition.plan;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.acquisition.yaml.Problem;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.fixtures.sim.linkam.T95;

/** Reads plans against instruments that are made up for the tests of reading. */
final class KnownToTests {
    static final PotentiostatLimits EMSTAT4_LR = new PotentiostatLimits(
            EnumSet.allOf(Capability.class), Optional.of(new ImpedanceLimits(10e-6, 200e3, 0.9, 0.2, 3)), 3, 30e-3);
    static final PotentiostatLimits NEXUS = new PotentiostatLimits(
            EnumSet.allOf(Capability.class), Optional.of(new ImpedanceLimits(10e-6, 1e6, 0.3, 0.2, 3)), 10, 1);
    /** Direct current only. */
    static final PotentiostatLimits SOURCE_METER = new PotentiostatLimits(
            Set.of(Capability.OPEN_CIRCUIT_VOLTAGE, Capability.VOLTAGE_HOLD), Optional.empty(), 20, 1);
    /** Impedance only, with a direct voltage of its own. */
    static final PotentiostatLimits LCR_METER = new PotentiostatLimits(
            Set.of(Capability.IMPEDANCE), Optional.of(new ImpedanceLimits(4, 8e6, 1, 0.1, 5)), 2.5, 0.05);

    static final StageLimits T95 = new StageLimits(77.15, 873.15, 0.01 / 60, 150.0 / 60, 0.1);

    static final PlanReader READER = new PlanReader(
            new KnownInstruments(
                    Map.of(
                            "palmsens", Map.of("emstat4-lr", EMSTAT4_LR, "nexus", NEXUS),
                            "some-maker", Map.of("source-meter", SOURCE_METER, "lcr-meter", LCR_METER)),
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
