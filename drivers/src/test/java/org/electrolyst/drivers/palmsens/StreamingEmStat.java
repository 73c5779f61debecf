package org.electrolyst.drivers.palmsens;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.sim.wire.Wire;

/** A device at the other end of a line that streams the points of an open-circuit measurement as fast as the line takes them. */
final class StreamingEmStat implements Runnable, AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(1);
    private static final int BLOCK = 100;

    private final Wire wire;
    private final int points;
    private final Semaphore credit;
    private final ScriptedEmStat device = new ScriptedEmStat("M000B\n");
    private final Thread thread = new Thread(this, "streaming device");

    /** @param credit permits for points: it never sends more than it has */
    StreamingEmStat(Wire wire, int points, Semaphore credit) {
        this.wire = wire;
        this.points = points;
        this.credit = credit;
        thread.setDaemon(true);
        thread.start();
    }

    /** Second {@code index} at 1 mV. */
    static String point(int index) {
        return "Peb" + Integer.toHexString(0x8000000 + index).toUpperCase(Locale.ROOT)
                + " ,10,212;ab80F4240n,10,212,40\n";
    }

    @Override
    public void run() {
        boolean streamed = false;
        while (!wire.isClosed()) {
            if (wire.awaitInput(GLANCE)) {
                String answer = device.apply(new String(wire.read(), StandardCharsets.ISO_8859_1));
                send(answer);
                if (!streamed && answer.endsWith("M000B\n")) {
                    streamed = true;
                    stream();
                }
            }
        }
    }

    private void stream() {
        for (int first = 1; first <= points && !wire.isClosed(); first += BLOCK) {
            int count = Math.min(BLOCK, points - first + 1);
            String block = IntStream.range(first, first + count)
                    .mapToObj(StreamingEmStat::point)
                    .collect(Collectors.joining());
            credit.acquireUninterruptibly(count);
            send(block);
        }
        send("*\n\n");
    }

    private void send(String text) {
        byte[] rest = text.getBytes(StandardCharsets.ISO_8859_1);
        while (rest.length > 0 && !wire.isClosed()) {
            int sent = wire.write(rest);
            rest = Arrays.copyOfRange(rest, sent, rest.length);
            if (sent == 0) {
                boolean unused = wire.awaitInput(GLANCE); // the line is full: the host reads in the meantime
            }
        }
    }

    @Override
    public void close() {
        wire.close();
        credit.release(points);
    }
}
