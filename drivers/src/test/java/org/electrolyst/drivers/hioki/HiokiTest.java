package org.electrolyst.drivers.hioki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.drivers.cases.ShortMeasurement.all;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.contract.SimulatedBench;
import org.electrolyst.drivers.contract.SimulatedLine;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.fixtures.sim.hioki.HiokiOptions;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HiokiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 1.23456E+03,-45.678E+00 | 1234.56 | -45.678 | false",
                "1.5E+03,0,-2.0E+02,1 | 1500 | -200 | false",
                "9999.99E+28,9999.99E+28 | 9999.99E28 | 9999.99E28 | true",
                "OF, -12.5 | 9.99999E31 | -12.5 | true"
            })
    void readsValuesJudgementsAndOverflows(String line, double real, double imaginary, boolean overflow) {
        assertThat(HiokiAnswer.parse(line)).contains(new HiokiAnswer(real, imaginary, overflow));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.2", "1.2,x", "1,2,3", "HIOKI,IM3536,1,2"})
    void takesNothingElseForValues(String line) {
        assertThat(HiokiAnswer.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sweepsToEightMegahertzOverEveryKindOfLine(SimulatedLine line) throws Exception {
        assumeTrue(line.isSupported());
        try (SimulatedBench bench = new SimulatedBench(line)) {
            ImpedanceSource meter = connect(bench, HiokiOptions.IM3536);

            List<ImpedancePoint> points = all(meter.start(sweep(8e6, 4, 0.3), bench.never), bench.never);

            assertThat(points).hasSize(13);
            assertThat(points.get(0).frequencyHz()).isEqualTo(8e6);
            assertThat(points.get(12).frequencyHz()).isCloseTo(4, within(1e-9));
            assertThat(points.get(12).timeS()).isGreaterThan(points.get(11).timeS());
            assertThat(bench.changes)
                    .filteredOn(StateChange.CellOn.class::isInstance)
                    .extracting(c -> ((StateChange.CellOn) c).appliedV())
                    .containsExactly(0.3);
            assertThat(bench.isCellOn()).isFalse();
            meter.close();
        }
    }

    @Test
    void marksWhatIsBeyondItsRange() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            ImpedanceSource meter = connect(bench, HiokiOptions.IM3536.overflowing(10, "9999.99E+28"));

            List<ImpedancePoint> points = all(meter.start(sweep(1e5, 1e3, 0), bench.never), bench.never);

            assertThat(points).hasSize(13).allMatch(p -> p.status().overload());
        }
    }

    @Test
    void returnsInTimeWhileASlowPointIsMeasured() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            ImpedanceSource meter = connect(bench, HiokiOptions.of("IM3533", 1e-3, 200e3));
            Measurement<ImpedancePoint> slow = meter.start(
                    new Sweep(1e-3, 1e-3, 1, 0.01, new Sweep.Dc.Volts(0), OptionalDouble.empty()), bench.never);
            List<ImpedancePoint> points = new ArrayList<>();
            for (int i = 0; i < 599; i++) {
                points.addAll(slow.next(Duration.ofSeconds(10), bench.never));
            }
            assertThat(points).isEmpty();

            points.addAll(all(slow, bench.never));

            assertThat(points).hasSize(1);
            assertThat(points.get(0).timeS()).isBetween(6000.0, 6010.0);
        }
    }

    @Test
    void refusesToMeasureAtAnOpenCircuitVoltageThatItCannotRead() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.MEMORY)) {
            ImpedanceSource meter = connect(bench, HiokiOptions.IM3536);
            meter.takeLinkBytes();
            Sweep atRest = new Sweep(1e5, 1e3, 3, 0.01, new Sweep.Dc.OpenCircuitVoltage(), OptionalDouble.empty());

            assertThatThrownBy(() -> meter.start(atRest, bench.never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("dc: 0 V");
            assertThatThrownBy(() -> meter.start(sweep(9e6, 1, 0), bench.never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("frequency of 4.000 to 8.000e+06 Hz");
            assertThat(meter.takeLinkBytes()).isEmpty();
        }
    }

    private static Sweep sweep(double fromHz, double toHz, double biasV) {
        return new Sweep(fromHz, toHz, 13, 0.01, new Sweep.Dc.Volts(biasV), OptionalDouble.empty());
    }

    private static ImpedanceSource connect(SimulatedBench bench, HiokiOptions options) throws Exception {
        return bench.potentiostat(PotentiostatCases.hioki(options, Duration.ofMillis(500)))
                .as(ImpedanceSource.class);
    }
}
