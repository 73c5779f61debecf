package org.electrolyst.drivers.palmsens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PalmSensFaultTest {
    private static final String POINT_1 = "PdcDF5E100m;cc8173FF4m,10,212;cd7F39A90m,10,204\n";
    private static final String POINT_2 = "PdcDF5E100m;cc8173FF5m,12,212;cd7F39A91m,10,204\n";
    private static final String BEGIN = "M000B\n*\nM000D\n";
    private static final String CELL_OFF = "\nZ\ne\ncell_off\n\n";
    private static final Sweep TWO_POINTS =
            new Sweep(100e3, 99e3, 2, 0.01, new Sweep.Dc.OpenCircuitVoltage(), OptionalDouble.empty());

    private final JumpingTime time = new JumpingTime();
    private final Cancel never = new Cancel();

    @Test
    void neverMakesAPointOfAPartOfOneWhereverTheCableIsCut() throws Exception {
        String complete = BEGIN + POINT_1 + POINT_2 + "*\n\n";
        ScriptedLink whole = new ScriptedLink(new ScriptedEmStat(complete));
        List<ImpedancePoint> all = measured(whole);
        assertThat(all).extracting(ImpedancePoint::realOhm).containsExactly(1523.7, 1523.701);
        long bytes = whole.moved();

        int lost = 0;
        for (long cut = 0; cut < bytes; cut++) {
            List<ImpedancePoint> points = new ArrayList<>();
            try {
                measure(connect(new ScriptedLink(new ScriptedEmStat(complete)).cutAfter(cut)), points);
            } catch (LinkLost e) {
                lost++;
            }
            assertThat(points.stream().map(ImpedancePoint::realOhm).toList())
                    .isEqualTo(all.stream()
                            .map(ImpedancePoint::realOhm)
                            .limit(points.size())
                            .toList());
        }
        assertThat(lost).isEqualTo((int) bytes);
    }

    @Test
    void saysUntilWhenTheCellMayBeOnAfterTheCableIsCutInAMeasurement() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN + POINT_1));
        Potentiostat emstat = connect(line);
        Instant started = time.now();
        Measurement<ImpedancePoint> sweep = emstat.as(ImpedanceSource.class).start(TWO_POINTS, never);
        sweep.next(Duration.ofSeconds(1), never);
        line.hangUp();

        assertThatThrownBy(() -> sweep.next(Duration.ofSeconds(1), never))
                .isInstanceOf(LinkLost.class)
                .hasMessageContaining("cell state unknown until 2026-01-01T08:00");
        assertThat(emstat.makeSafe())
                .isInstanceOfSatisfying(
                        SafeState.UnknownUntil.class,
                        state -> assertThat(state.until()).isBetween(started.plusSeconds(2), started.plusSeconds(30)));
    }

    @Test
    void knowsThatTheCellIsOffOverADeadLineWhenNothingWasStarted() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(""));
        Potentiostat emstat = connect(line);
        line.hangUp();

        assertThat(emstat.makeSafe()).isInstanceOf(SafeState.Confirmed.class);
    }

    @Test
    void switchesTheCellOffAfterAnErrorInALoopAndKeepsThePointsBefore() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN + POINT_1 + "!0032: Line 12\n\n"));
        Measurement<ImpedancePoint> sweep =
                connect(line).as(ImpedanceSource.class).start(TWO_POINTS, never);

        assertThat(sweep.next(Duration.ofSeconds(1), never)).hasSize(1);
        assertThatThrownBy(() -> sweep.next(Duration.ofSeconds(1), never))
                .isInstanceOf(DeviceFault.class)
                .hasMessageContaining("error 0032, critical overload of the cell, measurement aborted at Line 12 ± 1 (")
                .hasMessageContaining("cell off, confirmed");
        assertThat(sweep.ended()).isFalse();
        assertThat(line.sent()).endsWith(CELL_OFF);
    }

    @Test
    void cannotVouchForACellThatAnErrorLeftOnWhenTheLineDiesToo() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN));
        Potentiostat emstat = connect(line);
        Measurement<ImpedancePoint> sweep = emstat.as(ImpedanceSource.class).start(TWO_POINTS, never);
        line.push("!0032: Line 12\n");
        line.hangUp();

        assertThatThrownBy(() -> sweep.next(Duration.ofSeconds(1), never)).isInstanceOf(DeviceFault.class);
        assertThat(emstat.makeSafe()).isInstanceOf(SafeState.Unknown.class);
    }

    @Test
    void endsASilentSweepWithTheCellOff() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN + POINT_1));
        Measurement<ImpedancePoint> sweep =
                connect(line).as(ImpedanceSource.class).start(TWO_POINTS, never);
        sweep.next(Duration.ofSeconds(1), never);
        Instant before = time.now();

        assertThatThrownBy(() -> measure(sweep, new ArrayList<>()))
                .isInstanceOf(NoReply.class)
                .hasMessageContaining("silent for 5 s")
                .hasMessageContaining("cell off, confirmed");
        assertThat(time.now()).isBetween(before.plusSeconds(5), before.plusSeconds(20));
        assertThat(line.sent()).endsWith(CELL_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pdc8000000 ;cc8000000 ;cd8000000 \n", // 0 Hz
                "PdcDF5E100m;cc8173FF4m,10,212\n", // a value is missing
                "PdcDF5E100m;cc8173FF4m;ce7F39A90m\n", // another type
                "PdcDF5E100m;cc8173FF4m;cd7F3\n",
                "\u0000\u00ff?\n",
                "TdcDF5E100m;cc8173FF4m;cd7F39A90m\n", // a P whose bit was flipped
                "M0007\n",
                "\n" // the end, too early
            })
    void refusesWhatDoesNotBelongIntoASweep(String line) throws Exception {
        ScriptedLink link = new ScriptedLink(new ScriptedEmStat(BEGIN + POINT_1 + line));
        Measurement<ImpedancePoint> sweep =
                connect(link).as(ImpedanceSource.class).start(TWO_POINTS, never);

        assertThat(sweep.next(Duration.ofSeconds(1), never)).hasSize(1);
        assertThatThrownBy(() -> sweep.next(Duration.ofSeconds(1), never)).isInstanceOf(Malformed.class);
        assertThat(link.sent()).endsWith(CELL_OFF);
    }

    @Test
    void passesNoNumberOnThatTheDeviceDoesNotHave() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN + "PdcDF5E100m;cc     nan,12;cd     nan\n"));
        Measurement<ImpedancePoint> sweep =
                connect(line).as(ImpedanceSource.class).start(TWO_POINTS, never);

        assertThatThrownBy(() -> sweep.next(Duration.ofSeconds(1), never)).isInstanceOf(DeviceFault.class);
    }

    @Test
    void quotesTheLineThatTheDeviceDoesNotAccept() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat("").refusing("e!4001: Line 6, Col 1\n"));
        Potentiostat emstat = connect(line);

        assertThatThrownBy(() -> emstat.as(ImpedanceSource.class).start(TWO_POINTS, never))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("error 4001, unknown command in the script at Line 6, Col 1 ± 1")
                .hasMessageContaining("set_pgstat_chan 0");
        assertThat(line.sent()).endsWith(CELL_OFF);
    }

    @Test
    void readsAnEchoThatIsGluedToTheFirstOutput() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN + POINT_1 + POINT_2 + "*\n\n").gluingItsEcho());

        assertThat(measured(line)).hasSize(2);
    }

    @Test
    void readsPastWhatAnEarlierClientLeftRunning() throws Exception {
        ScriptedLink line = new ScriptedLink(
                new ScriptedEmStat(BEGIN + POINT_1 + POINT_2 + "*\n\n").stillSending(POINT_1 + POINT_1));

        assertThat(measured(line)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"t", "i"})
    void neverTakesALateAnswerForThatToAnotherCommand(String command) throws Exception {
        ScriptedEmStat device = new ScriptedEmStat("");
        List<String> late = new ArrayList<>();
        Function<String, String> slow = sent -> {
            String answer = String.join("", late) + device.apply(sent);
            late.clear();
            if (sent.equals(command + "\n")) {
                late.add(answer);
                return "";
            }
            return answer;
        };

        assertThatThrownBy(() -> connect(new ScriptedLink(slow))).isInstanceOf(NoReply.class);
        late.add("v0999\n");
        assertThat(connect(new ScriptedLink(device)).identity().serialNumber()).contains("ES4LR22B0042");
    }

    @Test
    void doesWithoutTheVersionOfTheLanguage() throws Exception {
        ScriptedEmStat device = new ScriptedEmStat("");

        Potentiostat emstat = connect(new ScriptedLink(sent -> sent.equals("v\n") ? "v!0003\n" : device.apply(sent)));

        assertThat(emstat.identity().firmware()).contains("1.3.04 (Oct 10 2025 11:22:33 R)");
    }

    @ParameterizedTest
    @CsvSource({"espbl1, bootloader", "zzzzzz, 'zzzzzz'"})
    void refusesADeviceThatIsNoneOfThePlansModel(String type, String words) {
        assertThatThrownBy(() -> connect(new ScriptedLink(new ScriptedEmStat("").calling(type))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(words);
    }

    @Test
    void stopsWaitingWhenAStopIsAskedFor() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN));
        Measurement<ImpedancePoint> sweep =
                connect(line).as(ImpedanceSource.class).start(TWO_POINTS, never);
        Cancel stop = new Cancel();
        stop.request();

        assertThatThrownBy(() -> sweep.next(Duration.ofHours(1), stop)).isInstanceOf(Cancelled.class);
        sweep.close();

        assertThat(line.sent()).endsWith(CELL_OFF);
    }

    @Test
    void switchesTheCellOffOnAnInterruptedThread() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(BEGIN));
        Potentiostat emstat = connect(line);
        emstat.as(ImpedanceSource.class).start(TWO_POINTS, never);

        Thread.currentThread().interrupt();
        SafeState state = emstat.makeSafe();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(state).isInstanceOf(SafeState.Confirmed.class);
    }

    @Test
    void refusesWhatTheModelCannotDoBeforeAnythingIsSent() throws Exception {
        ScriptedLink line = new ScriptedLink(new ScriptedEmStat(""));
        Potentiostat emstat = connect(line);
        String before = line.sent();
        Sweep tooFast = new Sweep(1e6, 1, 10, 0.01, new Sweep.Dc.Volts(0), OptionalDouble.empty());

        assertThatThrownBy(() -> emstat.as(ImpedanceSource.class).start(tooFast, never))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("emstat4-lr")
                .hasMessageContaining("1.000e+06 Hz");
        assertThat(line.sent()).isEqualTo(before);
    }

    private Potentiostat connect(ScriptedLink line) throws InstrumentException, Cancelled {
        return new PalmSensDriver(new Patience(Duration.ofSeconds(2), Duration.ofMillis(1)))
                .connect("emstat4-lr", Port.over(line, "memory", time), time, never);
    }

    private List<ImpedancePoint> measured(ScriptedLink line) throws InstrumentException, Cancelled {
        List<ImpedancePoint> points = new ArrayList<>();
        measure(connect(line), points);
        return points;
    }

    private void measure(Potentiostat emstat, List<ImpedancePoint> points) throws InstrumentException, Cancelled {
        measure(emstat.as(ImpedanceSource.class).start(TWO_POINTS, never), points);
    }

    private void measure(Measurement<ImpedancePoint> sweep, List<ImpedancePoint> points)
            throws InstrumentException, Cancelled {
        while (!sweep.ended()) {
            points.addAll(sweep.next(Duration.ofSeconds(1), never));
        }
    }
}
