package org.electrolyst.drivers.frame;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds EI-Bisynch answers: {@code STX mnemonic text ETX check}, where the check is the exclusive or of all after STX up to
 * and with ETX, and the bare ACK, NAK and EOT. A frame ends where a byte comes that it cannot hold. Confined to one thread.
 */
public final class BisynchReader implements FrameReader<BisynchAnswer> {
    private static final char STX = 0x02;
    private static final char ETX = 0x03;
    private static final char EOT = 0x04;
    private static final char ACK = 0x06;
    private static final char NAK = 0x15;
    private static final int LONGEST = 64;
    private static final int MNEMONIC = 2;

    private enum Part {
        NOTHING,
        TEXT,
        CHECK
    }

    private final StringBuilder body = new StringBuilder();
    private final Deque<BisynchAnswer> answers = new ArrayDeque<>();
    private Part part = Part.NOTHING;

    @Override
    public void add(Instant at, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (part == Part.CHECK && c == check()) {
                answers.add(new BisynchAnswer.Value(body.substring(0, MNEMONIC), body.substring(MNEMONIC)));
                part = Part.NOTHING;
            } else if (part == Part.TEXT && c >= ' ' && c < 0x7F && body.length() < LONGEST) {
                body.append(c);
            } else if (part == Part.TEXT && c == ETX && body.length() >= MNEMONIC) {
                part = Part.CHECK;
            } else {
                begin(c);
            }
        }
    }

    private char check() {
        int check = ETX;
        for (int i = 0; i < body.length(); i++) {
            check ^= body.charAt(i);
        }
        return (char) check;
    }

    /** A byte outside a frame, or one that breaks it. */
    private void begin(char c) {
        boolean inside = part == Part.TEXT;
        part = Part.NOTHING;
        body.setLength(0);
        if (c == STX) {
            part = Part.TEXT;
        } else if (!inside) {
            alone(c);
        }
    }

    private void alone(char c) {
        switch (c) {
            case ACK -> answers.add(new BisynchAnswer.Accepted());
            case NAK -> answers.add(new BisynchAnswer.Refused());
            case EOT -> answers.add(new BisynchAnswer.End());
            default -> {}
        }
    }

    @Override
    public Optional<BisynchAnswer> next() {
        return Optional.ofNullable(answers.poll());
    }
}
