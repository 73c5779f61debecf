package org.electrolyst.drivers.linkam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.stage.StageReading.State;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.WallTime;
import org.junit.jupiter.api.Test;

class LinkamFaultTest {
    private final Cancel never = new Cancel();

    @Test
    void reportsALostLineWhereverTheCableIsCutAndNeverReadsAPartOfAStatus() throws Exception {
        ScriptedLink whole = new ScriptedLink(new ScriptedT95());
        ramp(whole);
        long bytes = whole.moved();

        for (long cut = 0; cut < bytes; cut++) {
            ScriptedLink line = new ScriptedLink(new ScriptedT95()).cutAfter(cut);
            assertThatThrownBy(() -> ramp(line)).isInstanceOf(LinkLost.class);
        }
    }

    @Test
    void doesWithoutAcknowledgements() throws Exception {
        ScriptedT95 device = new ScriptedT95();
        ScriptedLink line =
                new ScriptedLink(sent -> sent.equals("T\r") ? device.apply(sent) : silent(device.apply(sent)));

        assertThat(ramp(line).read(never).state()).isEqualTo(State.HOLDING);
    }

    @Test
    void clearsTheErrorOfACommandThatWasNotUnderstoodAndSendsItAgain() throws Exception {
        ScriptedT95 device = new ScriptedT95();
        Deque<Integer> errors = new ArrayDeque<>(java.util.List.of(0, 0, 32));
        ScriptedLink line = new ScriptedLink(sent -> {
            if (sent.equals("T\r")) {
                device.withErrors(errors.isEmpty() ? 0 : errors.remove());
            }
            return device.apply(sent);
        });

        ramp(line);

        assertThat(line.sent()).isEqualTo("T\rT\rR1500\rT\rB\rT\rR1500\rT\rL1500\rT\rS\rT\r");
    }

    @Test
    void givesUpOnACommandThatIsNeverUnderstood() throws Exception {
        ScriptedT95 device = new ScriptedT95();
        ScriptedLink line = new ScriptedLink(device);
        TemperatureStage stage = connect(line);
        device.withErrors(32);

        assertThatThrownBy(() -> stage.ramp(323.15, 0.1, never))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("did not understand R1600");
    }

    @Test
    void findsTheStatusAfterGarbage() throws Exception {
        ScriptedT95 device = new ScriptedT95();

        TemperatureStage stage = connect(new ScriptedLink(sent -> "\u0000\r\u0010\u0080\u0080" + device.apply(sent)));

        assertThat(stage.read(never).temperatureK()).isCloseTo(298.15, within(1e-9));
    }

    @Test
    void takesTheNewerOfTwoStatusesWhenTheFirstWasLate() throws Exception {
        ScriptedT95 device = new ScriptedT95();
        Deque<Function<String, String>> turns = new ArrayDeque<>();
        ScriptedLink line = new ScriptedLink(
                sent -> turns.isEmpty() ? device.apply(sent) : turns.remove().apply(sent));
        TemperatureStage stage = connect(line);
        String[] late = new String[1];
        turns.add(sent -> {
            late[0] = device.apply(sent);
            return "";
        });
        assertThatThrownBy(() -> stage.read(never)).isInstanceOf(NoReply.class);
        device.at(700);
        turns.add(sent -> late[0] + device.apply(sent));

        assertThat(stage.read(never).temperatureK()).isCloseTo(343.15, within(1e-9));
    }

    @Test
    void doesNotTakeALateStatusForAnAcknowledgement() throws Exception {
        ScriptedT95 device = new ScriptedT95();
        LinkamLine commands = new LinkamLine(
                Port.over(new ScriptedLink(sent -> device.apply("T\r")), "memory", new WallTime()),
                new LinkamTiming(Duration.ZERO, Duration.ofMillis(100)));

        assertThat(commands.command("R1500", never)).isFalse();
    }

    @Test
    void doesNotKnowWhatBecameOfACommandThatSilenceFollows() throws Exception {
        ScriptedT95 device = new ScriptedT95();
        boolean[] dead = new boolean[1];
        ScriptedLink line = new ScriptedLink(sent -> {
            dead[0] |= sent.startsWith("S");
            return dead[0] ? "" : device.apply(sent);
        });
        TemperatureStage stage = connect(line);

        assertThatThrownBy(() -> stage.ramp(323.15, 0.1, never))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("got S and did not acknowledge it");
        assertThat(stage.makeSafe())
                .isInstanceOfSatisfying(
                        SafeState.Unknown.class,
                        state -> assertThat(state.words()).contains("Switch the t95 at memory off by hand"));
    }

    private TemperatureStage ramp(ScriptedLink line) throws InstrumentException, Cancelled {
        TemperatureStage stage = connect(line);
        stage.ramp(323.15, 5.0 / 60, never);
        return stage;
    }

    private TemperatureStage connect(ScriptedLink line) throws InstrumentException, Cancelled {
        return new LinkamDriver(
                        new LinkamTiming(Duration.ZERO, Duration.ofMillis(500)),
                        new LinkamDriver().limits("t95").orElseThrow())
                .connect("t95", Port.over(line, "memory", new WallTime()), new WallTime(), never);
    }

    private static String silent(String unusedAnswer) {
        return "";
    }
}
