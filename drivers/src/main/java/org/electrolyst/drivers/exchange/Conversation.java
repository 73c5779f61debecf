package org.electrolyst.drivers.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.frame.FrameReader;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.Received;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;
import org.electrolyst.model.time.LabTime;

/**
 * Requests and answers over one port, one at a time, with the pauses that the instrument needs.
 *
 * <p>Most protocols do not say which request an answer is for, so order is all there is. Before each request what has come is
 * thrown away. When an answer did not come in time, or another came, the conversation is out of step: before anything else it
 * asks one of its <em>probes</em>, whose answers look like nobody else's, in turn, and skips all that comes before the
 * answer. Since instruments answer in order, nothing that was asked earlier can come after it. Confined to one thread.
 */
public final class Conversation {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);
    private static final int QUOTED = 60;

    private final Port port;
    private final Timing timing;
    private final List<Question<?>> probes;
    private Deadline free = Deadline.in(Duration.ZERO);
    private boolean inStep;
    private int turn;
    /** Requests since the last answer that was taken. */
    private int unanswered;

    /**
     * A conversation that is out of step, since nobody knows what was asked before.
     *
     * @param probes harmless questions whose answers look like no other; at least one, and better several, since two answers
     *     to the same probe look alike
     */
    public Conversation(Port port, Timing timing, List<Question<?>> probes) {
        if (probes.isEmpty()) {
            throw new IllegalArgumentException("a conversation needs a question that brings it into step");
        }
        this.port = port;
        this.timing = timing;
        this.probes = List.copyOf(probes);
    }

    /** The port. Closing it ends the conversation. */
    public Port port() {
        return port;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws NoReply if none came in time, also to the probe before
     * @throws Malformed if something came that is no answer to this question
     */
    public <F> F ask(Question<F> question, Cancel cancel) throws LinkLost, NoReply, Malformed, Cancelled {
        return ask(question, new AnswerTime(timing.answer()), cancel);
    }

    /**
     * Asks for what the instrument has to measure first, and waits for the answer.
     *
     * @param measuring how long the instrument measures; laboratory time. The answer may take as long as usual besides
     * @throws NoReply if none came in time, also to the probe before
     * @throws Malformed if something came that is no answer to this question
     */
    public <F> F ask(Question<F> question, Duration measuring, LabTime time, Cancel cancel)
            throws LinkLost, NoReply, Malformed, Cancelled {
        return ask(question, new AnswerTime(timing.answer(), measuring, time), cancel);
    }

    private <F> F ask(Question<F> question, AnswerTime answerTime, Cancel cancel)
            throws LinkLost, NoReply, Malformed, Cancelled {
        boolean probe = probes.contains(question);
        if (!inStep && !probe) {
            comeIntoStep(cancel);
        }
        try {
            return exchange(question, probe, answerTime, cancel);
        } catch (NoReply e) {
            if (!probe) {
                throw e;
            }
            comeIntoStep(cancel);
            return exchange(question, true, answerTime, cancel);
        }
    }

    /** Asks the probes in turn until one is answered; the first may reach the instrument behind half a command. */
    private void comeIntoStep(Cancel cancel) throws LinkLost, NoReply, Malformed, Cancelled {
        for (int left = probes.size(); !inStep; left--) {
            try {
                exchange(probes.get(turn++ % probes.size()), true, new AnswerTime(timing.answer()), cancel);
            } catch (NoReply e) {
                if (left <= 1) {
                    throw e;
                }
            }
        }
    }

    /** Sends what has no answer. */
    public void tell(String bytes, Cancel cancel) throws LinkLost, Cancelled {
        cancel.await(free.left());
        port.write(bytes, WRITE_LIMIT);
        free = Deadline.in(timing.afterSet());
    }

    /** Lets at least this time pass before the next request. */
    public void pause(Duration atLeast) {
        if (free.left().compareTo(atLeast) < 0) {
            free = Deadline.in(atLeast);
        }
    }

    private <F> F exchange(Question<F> question, boolean skipsOthers, AnswerTime answerTime, Cancel cancel)
            throws LinkLost, NoReply, Malformed, Cancelled {
        cancel.await(free.left());
        port.discardInput();
        inStep = false;
        port.write(question.bytes(), WRITE_LIMIT);
        unanswered++;
        answerTime.begin();
        FrameReader<F> reader = question.reader().get();
        StringBuilder came = new StringBuilder();
        while (answerTime.await(port, cancel)) {
            Optional<Received> received = port.poll();
            received.ifPresent(r -> {
                reader.add(r.at(), r.bytes());
                came.append(r.bytes(), 0, Math.min(r.bytes().length(), Math.max(0, QUOTED - came.length())));
            });
            Optional<F> answer = answer(question, reader, skipsOthers);
            if (answer.isPresent()) {
                inStep = true;
                // It may answer an earlier request for the same: those behind it get time to come, and are thrown away.
                free = Deadline.in(unanswered > probes.size() ? timing.answer() : timing.afterAnswer());
                unanswered = 0;
                return answer.get();
            }
        }
        throw new NoReply("no answer to " + question.words() + " from " + port.name() + " within "
                + answerTime.words()
                + (came.isEmpty() ? "" : "; what came is '" + Printable.of(came) + "'")
                + ". Check cable, power, address and line settings");
    }

    private <F> Optional<F> answer(Question<F> question, FrameReader<F> reader, boolean skipsOthers) throws Malformed {
        for (Optional<F> next = reader.next(); next.isPresent(); next = reader.next()) {
            F frame = next.get();
            if (question.answers().test(frame)) {
                return next;
            }
            if (!skipsOthers && !question.ignored().test(frame)) {
                free = Deadline.in(timing.afterAnswer());
                throw new Malformed("the answer to " + question.words() + " from " + port.name() + " is "
                        + Printable.of(frame.toString()) + ", which is none; it is not used");
            }
        }
        return Optional.empty();
    }
}
