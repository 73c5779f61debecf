package org.electrolyst.drivers.palmsens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.sim.wire.PtyWire;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.LabTime;
import org.electrolyst.model.time.WallTime;
import org.junit.jupiter.api.Test;

/** A device that sends as fast as a pseudo-terminal takes it, which is many times 921600 baud. */
class StreamTest {
    private static final int POINTS = Cases.count(20_000, 1_000_000);
    private static final int AHEAD = 2_000;

    @Test
    @SuppressWarnings("try") // the device works by itself until it is closed
    void losesNoLineOfADeviceThatNeverPauses() throws Exception {
        assumeTrue(PtyWire.isSupported());
        LabTime time = new WallTime();
        Cancel never = new Cancel();
        PtyWire wire = PtyWire.open();
        Semaphore credit = new Semaphore(AHEAD);
        try (StreamingEmStat device = new StreamingEmStat(wire, POINTS, credit)) {
            Port port = Port.open(wire.address(), LineSettings.of(921_600), time);
            Potentiostat emstat = new PalmSensDriver().connect("emstat4-lr", port, time, never);
            OpenCircuit rest = new OpenCircuit(Duration.ofSeconds(1), Duration.ofSeconds(POINTS));
            Measurement<VoltagePoint> measurement =
                    emstat.as(OpenCircuitMeter.class).start(rest, never);
            int next = 1;
            while (!measurement.ended()) {
                List<VoltagePoint> batch = measurement.next(Duration.ofSeconds(10), never);
                for (VoltagePoint point : batch) {
                    assertThat(point).isEqualTo(new VoltagePoint(next++, 0.001));
                }
                credit.release(batch.size());
            }
            assertThat(next).isEqualTo(POINTS + 1);
            emstat.close();
        }
    }
}
