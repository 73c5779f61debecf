package org.electrolyst.drivers.palmsens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.potentiostat.BiasedImpedanceSource;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.junit.jupiter.api.Test;

class HeldVoltageTest {
    private static final String DENSE = "Peb8001388u;ba97D7840p,10,212;ab8002710u\n"; // 5 ms, 25 µA, 10 mV
    private static final OptionalDouble RANGE = OptionalDouble.of(100e-6); // index 0x12
    private static final String LATE = "Peb801E848m;ba97D7840p,18,212;ab8002710u\n"; // 125 s
    private static final String SPECTRUM = "M000D\nPdcDF5E100m;cc8173FF4m,10,212;cd7F39A90m,10,204\n*\n\n";
    private static final Sweep ONE_POINT =
            new Sweep(100e3, 100e3, 1, 0.01, new Sweep.Dc.Volts(0), OptionalDouble.empty());

    private final JumpingTime time = new JumpingTime();
    private final Cancel never = new Cancel();

    @Test
    void readsTimeCurrentAndMeasuredVoltageAndThenTheSpectrumOfAHoldThatRanOut() throws Exception {
        HoldMeasurement hold =
                start(new ScriptedEmStat("M0007\n" + DENSE + "*\nM0007\n*\nM0007\n" + LATE + "*\n" + SPECTRUM));

        assertThat(all(hold))
                .containsExactly(
                        new PolarizationPoint(0.005, 25e-6, 0.01, PointStatus.OK.inRange(RANGE)),
                        new PolarizationPoint(
                                125, 25e-6, 0.01, PointStatus.of(8).inRange(RANGE)));
        assertThat(all(hold.spectrumUnderBias(never)))
                .extracting(ImpedancePoint::realOhm)
                .containsExactly(1523.7);
    }

    @Test
    void endsTheHoldAndEachLoopThatFollowsBeforeTheSpectrum() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat("M0007\n" + DENSE)
                .goingOnWithEach(List.of("*\nM0007\n", "*\nM0007\n", LATE + "*\n" + SPECTRUM)));
        HoldMeasurement hold = start(line);
        hold.next(Duration.ofSeconds(1), never);

        Measurement<ImpedancePoint> spectrum = hold.spectrumUnderBias(never);

        assertThat(line.sent()).endsWith("\n\nY\nY\nY\n");
        assertThat(all(spectrum)).hasSize(1);
        assertThat(hold.next(Duration.ZERO, never))
                .extracting(PolarizationPoint::timeS)
                .containsExactly(125.0);
        assertThat(hold.ended()).isTrue();
    }

    @Test
    void doesNotEndALoopTwiceWhenTheFirstEndedByItself() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat("M0007\n" + DENSE)
                .answeringWithEach(List.of("*\nM0007\nY\n*\nM0007\n", "Y\n*\n" + SPECTRUM)));
        HoldMeasurement hold = start(line);
        hold.next(Duration.ofSeconds(1), never);

        assertThat(all(hold.spectrumUnderBias(never))).hasSize(1);
        assertThat(line.sent()).endsWith("\n\nY\nY\n");
    }

    @Test
    void switchesTheCellOffWhenTheDeviceDoesNotAnswerThatItEndsTheHold() throws Exception {
        ScriptedLink line =
                new ScriptedLink(new ScriptedEmStat("M0007\n" + DENSE).answeringWithEach(List.of(DENSE + DENSE)));
        HoldMeasurement hold = start(line);
        hold.next(Duration.ofSeconds(1), never);

        assertThatThrownBy(() -> hold.spectrumUnderBias(never))
                .isInstanceOf(NoReply.class)
                .hasMessageContaining("no answer to Y from memory; cell off, confirmed");
        assertThat(hold.next(Duration.ZERO, never)).hasSize(2);
    }

    @Test
    void endsWithTheHoldWhereNoSpectrumIsAskedFor() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat("M0007\n" + DENSE + "*\n\n"));
        Measurement<PolarizationPoint> hold = connect(line)
                .as(VoltageHolder.class)
                .start(new Hold(0.01, Duration.ofSeconds(1), Duration.ofSeconds(1), 50e-6), never);

        assertThat(all(hold)).hasSize(1);
        assertThat(line.sent()).doesNotContain("meas_loop_eis").contains("on_finished:\ncell_off\n");
    }

    private HoldMeasurement start(ScriptedEmStat device) throws Exception {
        return start(new ScriptedLink(device));
    }

    private HoldMeasurement start(ScriptedLink line) throws Exception {
        return connect(line)
                .as(BiasedImpedanceSource.class)
                .start(new Hold(0.01, Duration.ofHours(1), Duration.ofSeconds(1), 50e-6), ONE_POINT, never);
    }

    private Potentiostat connect(ScriptedLink line) throws Exception {
        return new PalmSensDriver(new Patience(Duration.ofSeconds(2), Duration.ofMillis(1)))
                .connect("emstat4-lr", Port.over(line, "memory", time), time, never);
    }

    private <P> List<P> all(Measurement<P> measurement) throws Exception {
        List<P> points = new ArrayList<>();
        while (!measurement.ended()) {
            points.addAll(measurement.next(Duration.ofSeconds(1), never));
        }
        return points;
    }
}
