package org.electrolyst.drivers.frame;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the answers to one Modbus RTU request in a stream of bytes: frames of its unit, its function and its length, or
 * refusals of it, whose check holds. Everything else is skipped: answers of other units, an echo of a request to read,
 * bytes that an adapter adds. An echo of a request to write one register cannot be told from its answer. Confined to one
 * thread.
 */
public final class ModbusReader implements FrameReader<ModbusAnswer> {
    private static final int REFUSAL_LENGTH = 5;
    private static final int REFUSAL = 0x80;

    private final ModbusRequest request;
    private final StringBuilder window = new StringBuilder();
    private final Deque<ModbusAnswer> answers = new ArrayDeque<>();

    /** Starts with nothing, to look for answers to {@code request}. */
    public ModbusReader(ModbusRequest request) {
        this.request = request;
    }

    @Override
    public void add(Instant at, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            window.append(bytes.charAt(i));
            endOfFrame().ifPresent(answer -> {
                answers.add(answer);
                window.setLength(0);
            });
            if (window.length() > Math.max(request.answerLength(), REFUSAL_LENGTH)) {
                window.deleteCharAt(0);
            }
        }
    }

    /** The answer whose last byte is the last one that came. */
    private Optional<ModbusAnswer> endOfFrame() {
        int answer = window.length() - request.answerLength();
        if (answer >= 0 && begins(answer, request.answerBegin()) && Crc16.holds(window, answer, window.length())) {
            return Optional.of(answer(answer));
        }
        int refusal = window.length() - REFUSAL_LENGTH;
        String begin = "" + (char) request.unit() + (char) (request.function() | REFUSAL);
        if (refusal >= 0 && begins(refusal, begin) && Crc16.holds(window, refusal, window.length())) {
            return Optional.of(new ModbusAnswer.Refused(window.charAt(refusal + 2)));
        }
        return Optional.empty();
    }

    private boolean begins(int at, String begin) {
        return window.indexOf(begin, at) == at;
    }

    private ModbusAnswer answer(int at) {
        if (!(request instanceof ModbusRequest.Read read)) {
            return new ModbusAnswer.Written();
        }
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < read.count(); i++) {
            words.add(window.charAt(at + 3 + 2 * i) << 8 | window.charAt(at + 4 + 2 * i));
        }
        return new ModbusAnswer.Registers(words);
    }

    @Override
    public Optional<ModbusAnswer> next() {
        return Optional.ofNullable(answers.poll());
    }
}
