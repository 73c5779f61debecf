package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.acquisition.plan.KnownToTests.EMSTAT4_LR;
import static org.electrolyst.acquisition.plan.KnownToTests.plan;
import static org.electrolyst.acquisition.plan.KnownToTests.withSteps;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.polarization.SteadyRule;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.run.PlannedStep;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    @Test
    void readsEverySettingOfThePelletsPlan() {
        Plan plan = plan(ExamplePlans.pellet());

        assertThat(plan.name()).isEqualTo("MOF-688 pellet, Arrhenius and transference");
        assertThat(plan.sample().id()).isEqualTo("MOF-688-P03");
        assertThat(plan.sample().material()).contains("MOF-688");
        assertThat(plan.sample().cell().type().orElseThrow()).hasToString("Li|electrolyte|Li");
        assertThat(plan.sample().cell().geometry().orElseThrow().thickness().si())
                .isEqualTo(0.60e-3, within(1e-12));
        assertThat(plan.sample()
                        .cell()
                        .geometry()
                        .orElseThrow()
                        .relativeUncertainty()
                        .orElseThrow())
                .isEqualTo(Math.hypot(0.01 / 0.60, 2 * 0.05 / 10), within(1e-12));
        assertThat(plan.sample().cell().relativeDensity()).hasValue(0.75);
        assertThat(plan.potentiostat()).isEqualTo(new PlannedInstrument("palmsens", "emstat4-lr", "/dev/ttyUSB0"));
        assertThat(plan.stage()).contains(new PlannedInstrument("linkam", "t95", "/dev/ttyUSB1"));
        assertThat(plan.limits().temperature().orElseThrow()).hasToString("-20 °C .. 90 °C");
        assertThat(plan.limits().voltageV()).hasValue(0.5);
        assertThat(plan.limits().currentA()).hasValue(0.005);
        assertThat(plan.safeState()).isEqualTo(new SafeStatePolicy.Off());
        assertThat(plan.mainsHz()).isEqualTo(50);
        assertThat(plan.recipe()).contains("symmetric-metal");
        assertThat(plan.reportFile()).contains("MOF-688-P03.xlsx");
        assertThat(plan.source().bytes()).isEqualTo(ExamplePlans.pellet().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unrollsTheTemperaturesOfThePelletIntoTheOrderOfExecution() {
        Plan plan = plan(ExamplePlans.pellet());

        assertThat(plan.steps()).hasSize(7 * 3 + 2);
        assertThat(plan.steps().stream().map(s -> s.planned().number()))
                .startsWith(1, 2, 3)
                .endsWith(21, 22, 23);
        assertThat(plan.steps().stream().map(s -> s.planned().kind()))
                .startsWith("temperature", "rest", "impedance", "temperature")
                .endsWith("temperature", "rest", "impedance", "rest", "bruce-vincent");
        assertThat(plan.steps().stream()
                        .map(s -> s.planned().temperatureK().orElseThrow() - 273.15)
                        .map(Math::round))
                .startsWith(20L, 20L, 20L, 30L)
                .endsWith(70L, 20L, 20L, 20L, 20L, 20L);
        assertThat(plan.steps().get(1).planned())
                .isEqualTo(new PlannedStep(2, "rest", "until 0.02 mV/min, at most 30 min", OptionalDouble.of(293.15)));
        assertThat(plan.steps().get(22).planned().description()).isEqualTo("10 mV, -10 mV until steady, at most 24 h");
        assertThat(plan.steps().get(22).at()).isEqualTo(plan.steps().get(18).at());
    }

    @Test
    void readsTheSettingsOfEachKindOfStep() {
        Plan plan = plan(ExamplePlans.pellet());
        Stabilize stabilize = new Stabilize(
                0.2, Duration.ofMinutes(10), 0.05 / 60, Duration.ofMinutes(45), Duration.ofMinutes(90), Otherwise.FAIL);
        SweepSettings sweep = new SweepSettings(OptionalDouble.empty(), 0.1, 10, 0.010);

        assertThat(plan.steps().get(0).settings()).isEqualTo(new TemperatureStep(293.15, 5.0 / 60, stabilize));
        assertThat(plan.steps().get(1).settings())
                .isEqualTo(new RestStep(OptionalDouble.of(0.02 * (1e-3 / 60)), Duration.ofMinutes(30), Otherwise.FLAG));
        assertThat(plan.steps().get(2).settings())
                .isEqualTo(new ImpedanceStep(
                        sweep, new Sweep.Dc.OpenCircuitVoltage(), Optional.of(new ImpedanceStep.RepeatUntil(0.01, 5))));
        assertThat(plan.steps().get(22).settings())
                .isEqualTo(new BruceVincentStep(
                        DoubleVector.of(0.010),
                        BruceVincentStep.Polarity.BOTH,
                        new HoldSettings(
                                Duration.ofHours(24), Optional.of(new SteadyRule(0.003, 5)), Duration.ofSeconds(10)),
                        new BruceVincentStep.RestBetween.TimeConstants(5),
                        sweep));
    }

    @Test
    void readsThePlanOfAFilmWithoutStage() {
        Plan plan = plan(ExamplePlans.film());

        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.stage()).isEmpty();
        assertThat(plan.cellNotes()).containsEntry("atmosphere", "argon, glove box");
        assertThat(plan.steps()).hasSize(3);
        assertThat(plan.steps().get(0).planned().temperatureK()).isEmpty();
        BruceVincentStep triple = (BruceVincentStep) plan.steps().get(2).settings();
        assertThat(triple.branchesV()).isEqualTo(DoubleVector.of(0.005, -0.005, 0.010, -0.010));
        assertThat(triple.hold().lateInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(triple.restBetween()).isEqualTo(new BruceVincentStep.RestBetween.Fixed(Duration.ofMinutes(10)));
    }

    @Test
    void readsAHoldWithItsSpectrumUnderBias() {
        Plan plan = plan(withSteps(
                "  - hold: {voltage: -20 mV, at-most: 90 s, late-interval: 2 s, largest-current: 1 mA,",
                "      impedance: {to: 1 Hz, amplitude: 5 mV}}"));

        assertThat(plan.steps().get(0).settings())
                .isEqualTo(new HoldStep(
                        -0.020,
                        new HoldSettings(Duration.ofSeconds(90), Optional.empty(), Duration.ofSeconds(2)),
                        OptionalDouble.of(1e-3),
                        Optional.of(new SweepSettings(OptionalDouble.empty(), 1, 10, 0.005))));
        assertThat(plan.steps().get(0).planned().description()).isEqualTo("-20 mV for 1.5 min, then its spectrum");
    }

    @Test
    void changesTheTemperatureOfASingleStepAtTheRateOfTheStepBefore() {
        Plan plan = plan(withSteps(
                "  - impedance: {at: 40 °C, ramp: 5 K/min, stabilize: {soak: 0 s}}",
                "  - rest: {at: 25 °C, at-most: 10 min}"));

        assertThat(plan.steps().stream().map(s -> s.planned().kind()))
                .containsExactly("temperature", "impedance", "temperature", "rest");
        TemperatureStep first = (TemperatureStep) plan.steps().get(0).settings();
        TemperatureStep second = (TemperatureStep) plan.steps().get(2).settings();
        assertThat(first.stabilize().soak()).isEqualTo(Duration.ZERO);
        assertThat(second.stabilize()).isEqualTo(Stabilize.DEFAULT);
        assertThat(second.rateKPerS()).isEqualTo(first.rateKPerS());
    }

    @Test
    void takesTheHighestFrequencyOfThePotentiostatForMax() {
        Plan plan = plan(withSteps("  - impedance:"));
        ImpedanceStep step = (ImpedanceStep) plan.steps().get(0).settings();

        Sweep sweep = step.sweep()
                .sweep(EMSTAT4_LR.impedance().orElseThrow(), plan.mainsHz(), step.dc(), OptionalDouble.empty());

        assertThat(sweep.fromHz()).isEqualTo(200e3);
        assertThat(sweep.toHz()).isBetween(0.095, 0.1);
        assertThat(sweep.points()).isBetween(65, 78);
    }

    @Test
    void readsTheThreeSafeStates() {
        String steps = withSteps("  - impedance: {}");

        assertThat(plan(steps.replace("{stage: off}", "{stage: hold}")).safeState())
                .isEqualTo(new SafeStatePolicy.Hold());
        assertThat(plan(steps.replace("{stage: off}", "{stage: {to: 25 °C, rate: 2 K/min}}"))
                        .safeState())
                .isEqualTo(new SafeStatePolicy.To(298.15, 2.0 / 60));
        assertThat(plan(steps).safeState()).isEqualTo(new SafeStatePolicy.Off());
    }

    @Test
    void hashesTheBytesAsRead() {
        Plan plan = plan("\uFEFF" + withSteps("  - impedance: {}"));

        assertThat(plan.source().bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(plan.source().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void expectsTheTimeThatThePlanGivesItsSteps() {
        Plan plan = plan(withSteps(
                "  - temperatures: {at: [35 °C, 45 °C], ramp: 5 K/min, stabilize: {dwell: 10 min, soak: 20 min}, do: [impedance: {}]}",
                "  - rest: {until: 0.02 mV/min, at-most: 40 min}",
                "  - impedance: {repeat-until: {resistance: 1 %, at-most: 5}}",
                "  - hold: {voltage: 10 mV, at-most: 1 h, impedance: {}}",
                "  - bruce-vincent: {bias: [10 mV], hold: {at-most: 10 h}, rest-between: 4 time-constants}"));

        PotentiostatLimits sevenMinutesEachSweep = new PotentiostatLimits(
                EMSTAT4_LR.capabilities(),
                Optional.of(new ImpedanceLimits(10e-6, 200e3, 0.9, 7 * 60.0 / sweepPoints(), 0)),
                3,
                30e-3);
        assertThat(plan.expectedDurations(sevenMinutesEachSweep).stream()
                        .map(duration -> Math.round(duration.toMillis() / 60e3)))
                .containsExactly(32L, 7L, 32L, 7L, 40L, 14L, 67L, 2 * (600L + 14) + 480);
    }

    private static int sweepPoints() {
        return SweepSettings.DEFAULT
                .sweep(
                        EMSTAT4_LR.impedance().orElseThrow(),
                        50,
                        new Sweep.Dc.OpenCircuitVoltage(),
                        OptionalDouble.empty())
                .points();
    }
}
