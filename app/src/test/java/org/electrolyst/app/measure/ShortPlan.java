package org.electrolyst.app.measure;

/** Plans that take laboratory minutes, on a stage that is left at the temperature of the room. */
final class ShortPlan {
    private static final String HEAD = """
            plan: 1
            name: short plan
            sample: {id: P1, material: MOF-688}
            cell: {type: Li|electrolyte|Li, thickness: 0.60 mm ± 0.01 mm, electrode-diameter: 10 mm ± 0.05 mm}
            instruments:
              potentiostat: {driver: palmsens, model: emstat4-lr, port: "${potentiostat}"}
              stage: {driver: linkam, model: t95, port: "${stage}"}
            limits: {temperature: 0 °C .. 60 °C, voltage: 0.5 V, current: 5 mA}
            safe-state: {stage: off}
            steps:
            """;

    /** About 27 points in a laboratory minute. */
    static final String SWEEP = "  - impedance: {to: 1 Hz, points-per-decade: 5}\n";

    /** The same first points, and hours of slow ones behind them. */
    static final String SLOW_SWEEP = "  - impedance: {to: 1 mHz, points-per-decade: 5}\n";

    static final String HOLD = "  - hold: {voltage: 10 mV, at-most: 5 min}\n";
    static final String REST = "  - rest: {at-most: 10 min}\n";

    private ShortPlan() {}

    /** A plan with instruments at these ports. */
    static String at(String potentiostat, String stage, String... steps) {
        return HEAD.replace("${potentiostat}", potentiostat).replace("${stage}", stage) + String.join("", steps);
    }

    /** A plan for simulated instruments. */
    static String simulated(String... steps) {
        return at("simulated-1", "simulated-2", steps);
    }
}
