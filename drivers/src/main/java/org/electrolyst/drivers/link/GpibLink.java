package org.electrolyst.drivers.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.model.time.Deadline;

/**
 * One instrument behind a GPIB adapter that speaks the Prologix language (Prologix GPIB-USB, AR488), on the line of the
 * adapter. Lines that are written go to the instrument; after one that asks, which has a question mark, the adapter is told to
 * read, and told again for as long as nothing comes, since it gives up after three seconds.
 */
final class GpibLink implements Link {
    /** Never wear its memory, be the controller, read only when told, end with EOI and CR LF, wait as long as it can. */
    private static final String SET_UP = "++savecfg 0\n++mode 1\n++auto 0\n++eoi 1\n++eos 0\n++read_tmo_ms 3000\n";

    private static final String READ = "++read eoi\n";
    private static final Duration GIVES_UP = Duration.ofMillis(3500);
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);
    private static final char ESCAPE = 0x1B;

    private final Link adapter;
    private final int address;
    private final Duration givesUp;
    private final StringBuilder begun = new StringBuilder();
    private boolean asked;
    private Deadline readAgain;

    private GpibLink(Link adapter, int address, Duration givesUp) {
        this.adapter = adapter;
        this.address = address;
        this.givesUp = givesUp;
        this.readAgain = Deadline.in(givesUp);
    }

    /**
     * Sets the adapter up.
     *
     * @param adapter its line, which is closed with this one, and where this fails
     * @param address of the instrument, 0 to 30
     * @throws LinkLost if the adapter does not take it
     */
    static GpibLink over(Link adapter, int address, Deadline deadline) throws LinkLost {
        return over(adapter, address, GIVES_UP, deadline);
    }

    /** The same for an adapter that gives up reading after another real time. */
    static GpibLink over(Link adapter, int address, Duration givesUp, Deadline deadline) throws LinkLost {
        GpibLink link = new GpibLink(adapter, address, givesUp);
        boolean ready = false;
        try {
            link.send(SET_UP, deadline);
            ready = true;
            return link;
        } finally {
            if (!ready) {
                adapter.close();
            }
        }
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws LinkLost {
        try {
            int count = adapter.read(into, deadline);
            if (count > 0) {
                noteAnswer(into[count - 1] == '\n');
            } else {
                readAgain();
            }
            return count;
        } catch (LinkLost e) {
            throw named(e);
        }
    }

    private synchronized void noteAnswer(boolean complete) {
        asked = asked && !complete;
        readAgain = Deadline.in(givesUp);
    }

    private synchronized void readAgain() throws LinkLost {
        if (asked && readAgain.hasPassed()) {
            readAgain = Deadline.in(givesUp);
            send(READ, Deadline.in(WRITE_LIMIT));
        }
    }

    @Override
    public synchronized void write(byte[] bytes, Deadline deadline) throws LinkLost {
        begun.append(new String(bytes, StandardCharsets.ISO_8859_1));
        StringBuilder lines = new StringBuilder();
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
            String line = begun.substring(0, end).replace("\r", "");
            begun.delete(0, end + 1);
            asked = line.indexOf('?') >= 0;
            lines.append("++addr ")
                    .append(address)
                    .append('\n')
                    .append(escaped(line))
                    .append('\n');
            lines.append(asked ? READ : "");
        }
        readAgain = Deadline.in(givesUp);
        if (!lines.isEmpty()) {
            send(lines.toString(), deadline);
        }
    }

    /** What the adapter would take for itself is marked. */
    private static String escaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ESCAPE || c == '+') {
                text.append(ESCAPE);
            }
            text.append(c);
        }
        return text.toString();
    }

    private void send(String text, Deadline deadline) throws LinkLost {
        try {
            adapter.write(text.getBytes(StandardCharsets.ISO_8859_1), deadline);
        } catch (LinkLost e) {
            throw named(e);
        }
    }

    private LinkLost named(LinkLost e) {
        return new LinkLost("the adapter before the instrument at GPIB address " + address + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        adapter.close();
    }
}
