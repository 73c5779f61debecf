package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.frame.LineReader;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;
import org.electrolyst.model.time.LabTime;

/** Lines to and from the device. */
final class Dialogue {
    private static final int LONGEST_LINE = 1024;
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(5);

    private final Port port;
    private final LabTime time;
    private final Patience patience;
    private final LineReader reader = new LineReader(LONGEST_LINE);

    Dialogue(Port port, LabTime time, Patience patience) {
        this.port = port;
        this.time = time;
        this.patience = patience;
    }

    Port port() {
        return port;
    }

    Instant now() {
        return time.now();
    }

    void send(String text) throws LinkLost {
        port.write(text, WRITE_LIMIT);
    }

    /** The next line that has come. */
    Optional<Line> poll() throws LinkLost {
        Optional<Line> line = reader.next();
        while (line.isEmpty()) {
            var received = port.poll();
            if (received.isEmpty()) {
                return Optional.empty();
            }
            reader.add(received.get().at(), received.get().bytes());
            line = reader.next();
        }
        return line;
    }

    /**
     * Waits for something up to so much laboratory time. The rest of a line that has begun is on its way: for that, no
     * laboratory time need pass.
     */
    void awaitMore(Duration labTime, Cancel cancel) throws Cancelled {
        boolean rest = reader.isMidLine() && port.await(patience.reply(), cancel);
        if (!rest) {
            boolean unused = time.await(labTime, port, cancel);
        }
    }

    /** Whether something comes within the real time that bytes may be under way. */
    boolean awaitStraggler(Cancel cancel) throws Cancelled {
        return port.await(patience.reply(), cancel);
    }

    /** When the answer to a command that is sent now must have come, in real time. */
    Deadline replyDeadline() {
        return Deadline.in(patience.reply());
    }

    /**
     * The first line that is {@code wanted}, in real time; others before it are left over from earlier and skipped.
     *
     * @throws NoReply if none came in time
     */
    String reply(String what, Predicate<String> wanted, Cancel cancel) throws LinkLost, NoReply, Cancelled {
        Deadline deadline = replyDeadline();
        while (true) {
            Optional<Line> line = poll();
            if (line.isPresent()) {
                if (line.get() instanceof Line.Text text && wanted.test(text.text())) {
                    return text.text();
                }
            } else if (!port.await(deadline.left(), cancel)) {
                throw new NoReply("no answer to " + what + " from " + port.name() + " within "
                        + patience.reply().toMillis() + " ms");
            }
        }
    }

    /** Lets the time pass in which the device ignores input, then throws away what came. */
    void settle(Cancel cancel) throws Cancelled {
        cancel.await(patience.quiet());
        discard();
    }

    void discard() {
        port.discardInput();
        reader.reset();
    }
}
