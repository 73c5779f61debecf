package org.electrolyst.drivers.keithley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.drivers.cases.ShortMeasurement.all;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.contract.SimulatedBench;
import org.electrolyst.drivers.contract.SimulatedLine;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.CurrentHolder;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
import org.electrolyst.fixtures.sim.keithley.KeithleyOptions;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeithleyTest {
    private static final Hold HOLD = new Hold(0.01, Duration.ofMinutes(5), Duration.ofSeconds(5), 100e-6);
    private static final OptionalLong NEVER = OptionalLong.empty();

    @Test
    void readsAReadingOfTheManual() {
        Reading reading = Reading.parse("+1.000000E-02,+3.214562E-07,+1.234000E+01,+3.686400E+04")
                .orElseThrow();

        assertThat(reading).isEqualTo(new Reading(0.01, 3.214562e-7, 12.34, 36864));
        assertThat(reading.isInCompliance()).isFalse();
        assertThat(new Reading(0, 0, 0, 8).isInCompliance()).isTrue();
        assertThat(new Reading(0, 0, 0, 65536).isInCompliance()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"+9.900000E+37,true,false", "+9.910000E+37,false,true", "-1.000000E+00,false,false"})
    void tellsOverflowFromNoNumber(double value, boolean overflow, boolean noNumber) {
        assertThat(Reading.isOverflow(value)).isEqualTo(overflow);
        assertThat(Reading.isNoNumber(value)).isEqualTo(noNumber);
    }

    @ParameterizedTest
    @EnumSource
    void holdsOverEveryKindOfLineAndIsFastFirst(SimulatedLine line) throws Exception {
        assumeTrue(line.isSupported());
        try (SimulatedBench bench = new SimulatedBench(line)) {
            VoltageHolder holder = connect(bench, KeithleyOptions.MODEL_2400).as(VoltageHolder.class);

            List<PolarizationPoint> points = all(holder.start(HOLD, bench.never), bench.never);

            assertThat(points.stream().filter(p -> p.timeS() < 60)).hasSizeBetween(590, 600);
            assertThat(points.stream().filter(p -> p.timeS() > 60.1)).hasSize(48);
            assertThat(points.get(points.size() - 1).timeS()).isCloseTo(300.07, within(0.01));
            assertThat(bench.isCellOn()).isFalse();
            holder.close();
        }
    }

    @Test
    void isHeldBackByItsComplianceAndSaysSo() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            VoltageHolder holder = connect(bench, KeithleyOptions.MODEL_2400).as(VoltageHolder.class);
            Hold hold = new Hold(0.01, Duration.ofSeconds(2), Duration.ofSeconds(1), 5e-6);

            List<PolarizationPoint> points = all(holder.start(hold, bench.never), bench.never);

            assertThat(points).allSatisfy(p -> {
                assertThat(p.currentA()).isCloseTo(5e-6, within(1e-9));
                assertThat(p.voltageV()).isLessThan(0.009);
                assertThat(p.status().overload()).isTrue();
            });
        }
    }

    @Test
    void marksACurrentBeyondItsRangeAndRefusesOneThatIsNoNumber() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            KeithleyOptions overflowing = KeithleyOptions.MODEL_2400.failing(NEVER, OptionalLong.of(3), NEVER);
            VoltageHolder holder = connect(bench, overflowing).as(VoltageHolder.class);
            Measurement<PolarizationPoint> hold = holder.start(HOLD, bench.never);
            for (int i = 0; i < 3; i++) {
                assertThat(hold.next(Duration.ofSeconds(1), bench.never)
                                .get(0)
                                .status()
                                .overload())
                        .isFalse();
            }
            PolarizationPoint beyond =
                    hold.next(Duration.ofSeconds(1), bench.never).get(0);
            assertThat(beyond.status().overload()).isTrue();
            assertThat(beyond.currentA()).isCloseTo(105e-6, within(1e-9));
            hold.close();

            KeithleyOptions numberless = KeithleyOptions.MODEL_2400.failing(OptionalLong.of(3), NEVER, NEVER);
            VoltageHolder other = connect(bench, numberless).as(VoltageHolder.class);
            assertThatThrownBy(() -> all(other.start(HOLD, bench.never), bench.never))
                    .isInstanceOf(DeviceFault.class)
                    .hasMessageContaining("no number")
                    .hasMessageContaining("output off, confirmed");
            assertThat(bench.isCellOn()).isFalse();
        }
    }

    @Test
    void noticesThatItsOutputWentOffByItself() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            KeithleyOptions restarting = KeithleyOptions.MODEL_2400.failing(NEVER, NEVER, OptionalLong.of(5));
            VoltageHolder holder = connect(bench, restarting).as(VoltageHolder.class);

            assertThatThrownBy(() -> all(holder.start(HOLD, bench.never), bench.never))
                    .isInstanceOf(DeviceFault.class)
                    .hasMessageContaining("switched its output off by itself");
        }
    }

    @Test
    void refusesWhatItCannotDoBeforeAnythingIsSent() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            Potentiostat keithley = connect(bench, KeithleyOptions.MODEL_2400);
            keithley.takeLinkBytes();

            assertThatThrownBy(() -> keithley.as(VoltageHolder.class)
                            .start(new Hold(300, Duration.ofSeconds(1), Duration.ofSeconds(1), 1e-3), bench.never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("voltage of -210.0 to 210.0 V");
            assertThatThrownBy(() -> keithley.as(CurrentHolder.class)
                            .start(new CurrentHold(2, Duration.ofSeconds(1), Duration.ofSeconds(1), 1), bench.never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(keithley.takeLinkBytes()).isEmpty();
        }
    }

    @Test
    void saysThatTheOutputMayBeOnWhenTheCableIsPulled() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            VoltageHolder holder = connect(bench, KeithleyOptions.MODEL_2400).as(VoltageHolder.class);
            Measurement<PolarizationPoint> hold = holder.start(HOLD, bench.never);
            assertThat(hold.next(Duration.ofSeconds(1), bench.never)).hasSize(1);
            bench.pullCable();

            assertThatThrownBy(() -> all(hold, bench.never))
                    .isInstanceOf(LinkLost.class)
                    .hasMessageContaining("its output may be on");
            assertThat(holder.makeSafe())
                    .isInstanceOfSatisfying(
                            SafeState.Unknown.class,
                            state -> assertThat(state.words()).contains("by hand"));
        }
    }

    private static Potentiostat connect(SimulatedBench bench, KeithleyOptions options) throws Exception {
        return bench.potentiostat(PotentiostatCases.keithley(options, Duration.ofMillis(200)));
    }
}
