package org.electrolyst.drivers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.electrolyst.fixtures.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every frame reader does with every stream. */
class FrameReadersTest {
    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
    private static final int LARGEST_HELD = 1024;

    private static final List<Kind> KINDS = List.of(
            new Kind("line", () -> new LineReader(80), "+298.150\r\n", "\n"),
            new Kind("line by return", () -> new LineReader(80, '\r'), "JULABO CF31\r", "\r"),
            new Kind(
                    "fixed length",
                    () -> new FixedFrameReader(5, f -> f.startsWith("1") && f.endsWith("$")),
                    "1abc$",
                    ""),
            new Kind(
                    "modbus registers",
                    () -> new ModbusReader(ModbusRequest.Read.holding(1, 1, 5)),
                    "\u0001\u0003\n\u0000\u00fd\u0007\u00d0\u0001Y\u0001Y\u0007\u00c6\u00a6X",
                    ""),
            new Kind(
                    "modbus refusal",
                    () -> new ModbusReader(ModbusRequest.Read.holding(1, 1, 5)),
                    "\u0001\u0083\u0002\u00c0\u00f1",
                    ""),
            new Kind(
                    "modbus write",
                    () -> new ModbusReader(new ModbusRequest.WriteOne(1, 2, 2000)),
                    "\u0001\u0006\u0000\u0002\u0007\u00d0+\u00a6",
                    ""),
            new Kind(
                    "modbus write of several",
                    () -> new ModbusReader(new ModbusRequest.WriteMany(1, 2, List.of(2000))),
                    "\u0001\u0010\u0000\u0002\u0000\u0001\u00a0\t",
                    ""),
            new Kind("bisynch", BisynchReader::new, "\u0002PV18.3\u0003\u0011", ""));

    /**
     * A kind of frame.
     *
     * @param example one such
     * @param separator what garbage must end with so as not to become a part of the next frame
     */
    private record Kind(String name, Supplier<FrameReader<?>> reader, String example, String separator) {
        boolean hasCheck() {
            return name.startsWith("modbus") || name.equals("bisynch");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return KINDS;
    }

    @Provide
    Arbitrary<Kind> anyKind() {
        return Arbitraries.of(KINDS);
    }

    @Provide
    Arbitrary<String> bytes() {
        return Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(60);
    }

    /** Bytes that look like frames in most places. */
    @Provide
    Arbitrary<String> almost() {
        return Arbitraries.strings()
                .withChars('\u0001', '\u0002', '\u0003', '\u0006', '\u0083', '\r', '\n', '1', '$', 'P', 'V')
                .ofMaxLength(60);
    }

    @Property
    void givesTheSameFramesHoweverTheBytesAreGrouped(
            @ForAll("anyKind") Kind kind,
            @ForAll("bytes") String before,
            @ForAll("almost") String between,
            @ForAll long seed) {
        String stream = before + kind.example + between + kind.example + kind.example;

        assertThat(frames(kind, pieces(stream, seed))).isEqualTo(frames(kind, List.of(stream)));
    }

    @Property
    void findsAFrameAfterGarbage(
            @ForAll("anyKind") Kind kind, @ForAll("almost") String almost, @ForAll("bytes") String bytes) {
        String garbage = almost + bytes + kind.separator;
        // garbage that is a frame, or becomes one with the first byte of the next, is none
        int frames = frames(kind, List.of(garbage)).size();
        if (frames(kind, List.of(garbage + kind.example.charAt(0))).size() == frames) {
            List<?> found = frames(kind, List.of(garbage + kind.example));
            assertThat(found).hasSizeGreaterThan(frames);
            assertThat(found.get(found.size() - 1))
                    .isEqualTo(frames(kind, List.of(kind.example)).get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesNoFrameWithOneFlippedBitWhereTheProtocolHasACheck(Kind kind) {
        for (int i = 0; i < kind.example.length(); i++) {
            for (int bit = 0; bit < 8; bit++) {
                char flipped = (char) (kind.example.charAt(i) ^ 1 << bit);
                String broken = kind.example.substring(0, i) + flipped + kind.example.substring(i + 1);
                assertThat(frames(kind, List.of(broken)))
                        .as("byte %d bit %d", i, bit)
                        .noneMatch(frame -> kind.hasCheck()
                                && (frame instanceof ModbusAnswer || frame instanceof BisynchAnswer.Value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void holdsLittleOfAnEndlessStreamOfNoise(Kind kind) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        FrameReader<?> reader = kind.reader.get();
        int chunks = Cases.count(200, 20_000);
        for (int i = 0; i < chunks; i++) {
            StringBuilder chunk = new StringBuilder();
            for (int k = 0; k < 50; k++) {
                chunk.append((char) random.nextInt(i % 2 == 0 ? 256 : 8));
            }
            reader.add(NOW, chunk.toString());
            while (reader.next().isPresent()) {
                // taken as they come
            }
            assertThat(held(reader)).isLessThan(LARGEST_HELD);
        }
    }

    private static int held(FrameReader<?> reader) throws IllegalAccessException {
        int held = 0;
        for (Field field : reader.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(reader) instanceof CharSequence text) {
                held += text.length();
            }
        }
        return held;
    }

    private static List<String> pieces(String stream, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < stream.length()) {
            int end = Math.min(stream.length(), at + random.nextInt(1, 9));
            pieces.add(stream.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static List<Object> frames(Kind kind, List<String> pieces) {
        FrameReader<?> reader = kind.reader.get();
        List<Object> frames = new ArrayList<>();
        for (String piece : pieces) {
            reader.add(NOW, piece);
            for (Optional<?> next = reader.next(); next.isPresent(); next = reader.next()) {
                frames.add(next.get());
            }
        }
        return frames;
    }
}
