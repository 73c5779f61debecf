package org.electrolyst.drivers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FixedFrameReaderTest {
    /** Four characters, a digit first, an end mark last. */
    private static final String FRAME = "1ab$";

    @Test
    void takesAFrameThatBeginsInTheMiddleOfABrokenOne() {
        FixedFrameReader reader = reader();

        reader.add("1a" + FRAME + FRAME);

        assertThat(all(reader)).containsExactly(FRAME, FRAME);
        assertThat(reader.skipped()).isEqualTo(2);
    }

    @Property
    void findsTheSameFramesHoweverTheBytesAreGrouped(
            @ForAll @StringLength(max = 100) @CharRange(from = '!', to = '2') String bytes,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 9) Integer> chunks) {
        FixedFrameReader whole = reader();
        whole.add(bytes);
        FixedFrameReader pieces = reader();
        int at = 0;
        for (int i = 0; at < bytes.length(); i++) {
            int end = Math.min(bytes.length(), at + chunks.get(i % chunks.size()));
            pieces.add(bytes.substring(at, end));
            at = end;
        }

        assertThat(all(pieces)).isEqualTo(all(whole));
    }

    @Property
    void losesNoFrameToGarbageBeforeIt(
            @ForAll @StringLength(max = 50) @CharRange(from = 'a', to = 'z') String garbage) {
        FixedFrameReader reader = reader();

        reader.add(garbage + FRAME);

        assertThat(all(reader)).containsExactly(FRAME);
        assertThat(reader.skipped()).isEqualTo(garbage.length());
    }

    private static FixedFrameReader reader() {
        return new FixedFrameReader(4, f -> Character.isDigit(f.charAt(0)) && f.charAt(3) == '$');
    }

    private static List<String> all(FixedFrameReader reader) {
        List<String> frames = new ArrayList<>();
        for (Optional<String> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
            frames.add(frame.get());
        }
        return frames;
    }
}
