package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.drivers.PortUnavailable;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.cases.ShortMeasurement;
import org.electrolyst.drivers.contract.SimulatedBench;
import org.electrolyst.drivers.contract.SimulatedLine;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.fixtures.sim.gpib.PrologixAdapter;
import org.electrolyst.fixtures.sim.keithley.Keithley2400;
import org.electrolyst.fixtures.sim.keithley.KeithleyOptions;
import org.electrolyst.fixtures.sim.keysight.E4980;
import org.electrolyst.fixtures.sim.wire.TcpWire;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.junit.jupiter.api.Test;

/** A source meter behind a GPIB adapter does what it does on a line of its own. */
class GpibPortTest {
    @Test
    void drivesAnInstrumentBehindAnAdapterAndWearsNoMemory() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.NETWORK);
                TcpWire wire = TcpWire.listen(0)) {
            List<PrologixAdapter> adapters = new ArrayList<>();
            bench.lab.add(wire, (place, seed) -> {
                PrologixAdapter adapter = new PrologixAdapter(
                        place, 24, (b, s) -> new Keithley2400(b, KeithleyOptions.MODEL_2400, s), seed);
                adapters.add(adapter);
                return adapter;
            });
            String address = "gpib:" + wire.address() + "#24";
            Potentiostat keithley = PotentiostatCases.driver("keithley", Duration.ofSeconds(2))
                    .connect("2400", address, bench.lab, bench.never);
            assertThat(keithley.identity().port()).isEqualTo(address);
            assertThatThrownBy(() -> Port.open("gpib:" + wire.address() + "#5", LineSettings.of(9600), bench.lab))
                    .isInstanceOf(PortUnavailable.class)
                    .hasMessageContaining("#5 is in use by this program");

            List<Object> points = new ArrayList<>();
            ShortMeasurement.measure(keithley, Capability.OPEN_CIRCUIT_VOLTAGE, points, bench.never);

            assertThat(points).hasSize(4);
            assertThat(keithley.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
            assertThat(adapters.get(0).savedSettings()).isZero();
            keithley.close();
        }
    }

    @Test
    void sweepsAnLcrMeterBehindAnAdapterAndMarksWhatIsBeyondItsRange() throws Exception {
        try (SimulatedBench bench = new SimulatedBench(SimulatedLine.NETWORK);
                TcpWire wire = TcpWire.listen(0)) {
            bench.lab.add(wire, (place, seed) -> new PrologixAdapter(place, 17, (b, s) -> new E4980(b, 1), seed));
            Potentiostat meter = PotentiostatCases.driver("keysight", Duration.ofSeconds(2))
                    .connect("e4980a", "gpib:" + wire.address() + "#17", bench.lab, bench.never);

            List<ImpedancePoint> points = ShortMeasurement.all(
                    meter.as(ImpedanceSource.class).start(ShortMeasurement.SWEEP, bench.never), bench.never);

            assertThat(points).hasSize(3).allMatch(p -> p.status().overload());
            assertThat(bench.isCellOn()).isFalse();
            meter.close();
        }
    }
}
