package org.electrolyst.drivers.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Duration ANSWER = Duration.ofMillis(30);
    private static final Question<Line> WHO = TextDialect.CR_LF.question("WHO?", line -> line.startsWith("ME,"));
    private static final Question<Line> WHERE = TextDialect.CR_LF.question("WHERE?", line -> line.startsWith("HERE,"));
    private static final Question<Line> WHEN = TextDialect.CR_LF.question("WHEN?", line -> line.startsWith("NOW,"));
    private static final Question<Line> WHY = TextDialect.CR_LF.question("WHY?", line -> line.startsWith("SO,"));

    private final Cancel never = new Cancel();
    private final List<String> asked = new ArrayList<>();

    /** Answers a number's name with the number, and the probes with their own shapes. */
    private String device(String sent) {
        String query = sent.strip();
        asked.add(query);
        return switch (query) {
            case "WHO?" -> "ME,1\r\n";
            case "WHERE?" -> "HERE,1\r\n";
            case "WHEN?" -> "NOW,1\r\n";
            case "WHY?" -> "SO,1\r\n";
            default -> query.replace("?", "") + "\r\n";
        };
    }

    private static Question<Line> number(int n) {
        return TextDialect.CR_LF.question(n + "?", line -> line.matches("\\d+"));
    }

    private static Conversation over(ScriptedLink link, Duration answer) {
        return over(link, answer, WHO, WHERE);
    }

    private static Conversation over(ScriptedLink link, Duration answer, Question<?>... probes) {
        Port port = Port.over(link, "memory", new JumpingTime());
        return new Conversation(port, new Timing(Duration.ZERO, Duration.ZERO, answer), List.of(probes));
    }

    private String ask(Conversation conversation, int n) throws InstrumentException, Cancelled {
        return ((Line.Text) conversation.ask(number(n), never)).text();
    }

    @Test
    void comesIntoStepBeforeItsFirstQuestionAndThenAsksNoMore() throws Exception {
        Conversation conversation = over(new ScriptedLink(this::device), Duration.ofSeconds(1));

        assertThat(ask(conversation, 7)).isEqualTo("7");
        assertThat(ask(conversation, 8)).isEqualTo("8");

        assertThat(asked).containsExactly("WHO?", "7?", "8?");
    }

    @Test
    void leavesOutAnEchoAndEmptyLinesAndWhatIsLeftFromEarlier() throws Exception {
        ScriptedLink link = new ScriptedLink(sent -> sent + "\r\n" + device(sent));
        link.push("42\r\n");

        assertThat(ask(over(link, Duration.ofSeconds(1)), 7)).isEqualTo("7");
    }

    @Test
    void refusesAnAnswerOfAnotherShapeAndIsBackInStepForTheNext() throws Exception {
        Deque<String> wrong = new ArrayDeque<>(List.of("ME,1\r\n", "nan\r\n"));
        ScriptedLink link = new ScriptedLink(sent -> wrong.isEmpty() ? device(sent) : wrong.remove());
        Conversation conversation = over(link, Duration.ofSeconds(1));

        assertThatThrownBy(() -> ask(conversation, 7))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("7?")
                .hasMessageContaining("nan")
                .hasMessageContaining("memory");
        assertThat(ask(conversation, 8)).isEqualTo("8");
    }

    /** A device, or what is between, that holds every answer back until so many more were asked for. */
    @Property(tries = 40)
    void neverTakesALateAnswerForThatToAnotherQuestion(
            @ForAll @IntRange(min = 1, max = 3) int behind, @ForAll @IntRange(max = 6) int from) {
        Deque<String> held = new ArrayDeque<>();
        int[] count = new int[1];
        Function<String, String> slow = sent -> {
            held.add(device(sent));
            return count[0]++ < from || held.size() <= behind ? flushed(held, count[0] <= from) : held.remove();
        };
        // More probes than answers are ever held back: the one that comes first cannot be that to an earlier round.
        Conversation conversation = over(new ScriptedLink(slow), Duration.ofMillis(5), WHO, WHERE, WHEN, WHY);
        for (int n = 1; n <= 12; n++) {
            try {
                assertThat(ask(conversation, n)).isEqualTo(String.valueOf(n));
            } catch (InstrumentException e) {
                assertThat(e).isInstanceOfAny(NoReply.class, Malformed.class);
            } catch (Cancelled e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String flushed(Deque<String> held, boolean all) {
        return all ? held.remove() : "";
    }

    @Test
    void saysWhatCameInsteadOfAnAnswer() {
        Conversation conversation = over(new ScriptedLink(sent -> "\u0000garbage"), ANSWER);

        assertThatThrownBy(() -> ask(conversation, 7))
                .isInstanceOf(NoReply.class)
                .hasMessageContaining("WHERE?")
                .hasMessageContaining("'\\x00garbage'")
                .hasMessageContaining("30 ms");
    }

    @Test
    void doesNotListenForEverToADeviceThatNeverStops() {
        ScriptedLink link = new ScriptedLink(sent -> "");
        Thread babble = new Thread(() -> {
            Deadline end = Deadline.in(Duration.ofSeconds(20));
            while (!end.hasPassed() && !Thread.currentThread().isInterrupted()) {
                link.push("x\r\n");
            }
        });
        babble.setDaemon(true);
        babble.start();

        assertThatThrownBy(() -> ask(over(link, ANSWER), 7)).isInstanceOf(NoReply.class);
        babble.interrupt();
    }

    @Test
    void reportsALostLineAtOnce() {
        ScriptedLink link = new ScriptedLink(this::device);
        Conversation conversation = over(link, Duration.ofHours(1));
        link.hangUp();

        assertThatThrownBy(() -> ask(conversation, 7)).isInstanceOf(LinkLost.class);
    }

    @Test
    void stopsWaitingWhenAStopIsAskedFor() {
        Conversation conversation = over(new ScriptedLink(sent -> ""), Duration.ofHours(1));
        never.request();

        assertThatThrownBy(() -> ask(conversation, 7)).isInstanceOf(Cancelled.class);
    }
}
