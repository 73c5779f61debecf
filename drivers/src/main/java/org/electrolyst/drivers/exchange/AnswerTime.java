package org.electrolyst.drivers.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;
import org.electrolyst.model.time.LabTime;

/** How long one answer is waited for: as long as the instrument measures, in laboratory time, and then as long as a line takes. */
final class AnswerTime {
    /** A measurement in laboratory time. */
    private record Measuring(Duration takes, LabTime time) {}

    private final Duration line;
    private final Optional<Measuring> measuring;
    private Optional<Instant> measured = Optional.empty();
    private Optional<Deadline> deadline = Optional.empty();

    /** For what is answered at once. */
    AnswerTime(Duration line) {
        this.line = line;
        this.measuring = Optional.empty();
    }

    /** For what is measured first. */
    AnswerTime(Duration line, Duration takes, LabTime time) {
        this.line = line;
        this.measuring = Optional.of(new Measuring(takes, time));
    }

    /** The question has been sent, perhaps again. */
    void begin() {
        measured = measuring.map(m -> m.time().now().plus(m.takes()));
        deadline = Optional.empty();
    }

    /** Waits until something has come; false if the time is over. */
    boolean await(Port port, Cancel cancel) throws Cancelled {
        if (measuring.isPresent() && measured.isPresent()) {
            LabTime time = measuring.get().time();
            Duration left = Duration.between(time.now(), measured.get());
            if (left.compareTo(Duration.ZERO) > 0 && time.await(left, port, cancel)) {
                return true;
            }
            measured = Optional.empty();
        }
        Deadline end = deadline.orElseGet(() -> Deadline.in(line));
        deadline = Optional.of(end);
        return !end.hasPassed() && port.await(end.left(), cancel);
    }

    /** For the message that it is over. */
    String words() {
        return measuring
                        .map(m -> m.takes().toMillis() + " ms of measuring and ")
                        .orElse("") + line.toMillis() + " ms";
    }
}
