package org.electrolyst.drivers.linkam;

import java.time.Duration;
import java.util.Optional;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.frame.FixedFrameReader;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.Received;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;

/**
 * Commands and answers of a Linkam controller. Answers carry no mark of their command, so order is all there is: what comes
 * while nobody waits is thrown away, and after statuses that did not come in time the next ones are taken for their late
 * answers if others follow.
 */
final class LinkamLine {
    private static final String END = "\r";
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private final Port port;
    private final LinkamTiming timing;
    private final FixedFrameReader blocks = new FixedFrameReader(StatusBlock.LENGTH, StatusBlock::isOne);
    private Deadline free = Deadline.in(Duration.ZERO);
    private int statusesOwed;

    LinkamLine(Port port, LinkamTiming timing) {
        this.port = port;
        this.timing = timing;
    }

    String portName() {
        return port.name();
    }

    /**
     * Asks for the status.
     *
     * @throws NoReply if no valid status came in time
     */
    StatusBlock status(Cancel cancel) throws LinkLost, NoReply, Cancelled {
        send("T", cancel);
        statusesOwed++;
        Optional<String> block = awaitBlock(cancel);
        Optional<String> newer = block;
        for (int late = 1; late < statusesOwed && newer.isPresent(); late++) {
            newer = awaitBlock(cancel);
            block = newer.isPresent() ? newer : block;
        }
        if (block.isEmpty()) {
            throw new NoReply("no status from the Linkam controller at " + port.name() + " within "
                    + timing.reply().toMillis() + " ms of T; " + blocks.skipped()
                    + " other bytes came. Check cable, power and model");
        }
        statusesOwed = 0;
        return StatusBlock.of(block.get());
    }

    /** Sends a command that changes something, and tells whether it was acknowledged. */
    boolean command(String text, Cancel cancel) throws LinkLost, Cancelled {
        send(text, cancel);
        boolean acknowledged = awaitAcknowledgement(cancel);
        free = Deadline.in(timing.gap());
        return acknowledged;
    }

    private void send(String text, Cancel cancel) throws LinkLost, Cancelled {
        cancel.await(free.left());
        port.discardInput();
        blocks.reset();
        port.write(text + END, WRITE_LIMIT);
    }

    private Optional<String> awaitBlock(Cancel cancel) throws LinkLost, Cancelled {
        Deadline deadline = Deadline.in(timing.reply());
        Optional<String> block = blocks.next();
        while (block.isEmpty() && port.await(deadline.left(), cancel)) {
            port.poll().map(Received::bytes).ifPresent(blocks::add);
            block = blocks.next();
        }
        return block;
    }

    private boolean awaitAcknowledgement(Cancel cancel) throws LinkLost, Cancelled {
        Deadline deadline = Deadline.in(timing.reply());
        String came = "";
        while (port.await(deadline.left(), cancel)) {
            came = withoutLateStatus(came + port.poll().map(Received::bytes).orElse(""));
            if (came.contains(END)) {
                return true;
            }
            came = came.substring(Math.max(0, came.length() - StatusBlock.LENGTH));
        }
        return false;
    }

    private static String withoutLateStatus(String came) {
        int end = came.indexOf(END) + 1;
        boolean status = end >= StatusBlock.LENGTH && StatusBlock.isOne(came.substring(end - StatusBlock.LENGTH, end));
        return status ? came.substring(end) : came;
    }
}
