package org.electrolyst.drivers.palmsens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.WallTime;
import org.junit.jupiter.api.Test;

class PalmSensTest {
    private static final String ONE_POINT = "M000B\n*\nM000D\nPdcDF5E100m;cc8173FF4m,10,212;cd7F39A90m,10,204\n";
    private static final Sweep SWEEP =
            new Sweep(100e3, 100e3, 1, 0.01, new Sweep.Dc.OpenCircuitVoltage(), OptionalDouble.empty());

    private final Cancel never = new Cancel();

    @Test
    void verifiesModelFirmwareAndSerialNumberOnConnecting() throws Exception {
        Potentiostat emstat = connect(new ScriptedLink(new ScriptedEmStat("")), "emstat4-lr");

        assertThat(emstat.identity().verified()).isTrue();
        assertThat(emstat.identity().serialNumber()).contains("ES4LR22B0042");
        assertThat(emstat.identity().firmware()).contains("1.3.04 (Oct 10 2025 11:22:33 R), MethodSCRIPT 0105");
    }

    @Test
    void namesBothModelsWhenAnotherOneAnswers() {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat("").calling("espico"));

        assertThatThrownBy(() -> connect(line, "emstat4-lr"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("emstat4-lr")
                .hasMessageContaining("emstat-pico or sensit");
    }

    @Test
    void readsTheImpedanceOfTheSheetAndEndsWithItsScript() throws Exception {
        Potentiostat emstat = connect(new ScriptedLink(new ScriptedEmStat(ONE_POINT + "*\n\n")), "emstat4-lr");

        List<ImpedancePoint> points = all(emstat.as(ImpedanceSource.class).start(SWEEP, never));

        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.frequencyHz()).isEqualTo(100e3);
            assertThat(point.realOhm()).isEqualTo(1523.7);
            assertThat(point.imaginaryOhm()).isEqualTo(-812.4);
            assertThat(point.status()).isEqualTo(PointStatus.OK.inRange(OptionalDouble.of(100e-6)));
        });
    }

    @Test
    void abortsAMeasurementThatIsClosedEarlyAndConfirmsThatTheCellIsOff() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(ONE_POINT));
        Potentiostat emstat = connect(line, "emstat4-lr");
        Measurement<ImpedancePoint> sweep = emstat.as(ImpedanceSource.class).start(SWEEP, never);
        sweep.next(Duration.ofSeconds(1), never);

        sweep.close();

        assertThat(line.sent()).endsWith("\nZ\ne\ncell_off\n\n");
        assertThat(emstat.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
    }

    private Potentiostat connect(ScriptedLink line, String model) throws Exception {
        return new PalmSensDriver(new Patience(Duration.ofSeconds(2), Duration.ofMillis(1)))
                .connect(model, Port.over(line, "memory", new WallTime()), new WallTime(), never);
    }

    private <P> List<P> all(Measurement<P> measurement) throws Exception {
        List<P> points = new ArrayList<>();
        while (!measurement.ended()) {
            points.addAll(measurement.next(Duration.ofSeconds(1), never));
        }
        return points;
    }
}
