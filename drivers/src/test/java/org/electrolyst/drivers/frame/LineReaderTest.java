package org.electrolyst.drivers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

class LineReaderTest {
    private static final Instant AT = Instant.EPOCH;
    private static final int LONGEST = 20;

    @Test
    void leavesOutCarriageReturnsAndFlowControl() {
        assertThat(linesOf("\u0011t1\r\n\u0013\n")).containsExactly(text("t1"), text(""));
    }

    @Test
    void keepsNoMoreThanOneLineOfGarbage() {
        LineReader reader = new LineReader(LONGEST);
        for (int i = 0; i < 100_000; i++) {
            reader.add(AT, "0123456789");
        }
        reader.add(AT, "\nnext\n");

        assertThat(reader.next()).contains(new Line.Overlong(AT, 1_000_000));
        assertThat(reader.next()).contains(text("next"));
    }

    @Test
    void tellsWhetherALineHasBegun() {
        LineReader reader = new LineReader(LONGEST);
        reader.add(AT, "P");
        assertThat(reader.isMidLine()).isTrue();
        reader.add(AT, "\n");
        assertThat(reader.isMidLine()).isFalse();
    }

    @Property
    void findsTheSameLinesHoweverTheBytesAreGrouped(
            @ForAll @StringLength(max = 200) @CharRange(from = 0, to = 40) String bytes,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 30) Integer> chunks) {
        LineReader reader = new LineReader(LONGEST);
        int at = 0;
        for (int i = 0; at < bytes.length(); i++) {
            int end = Math.min(bytes.length(), at + chunks.get(i % chunks.size()));
            reader.add(AT, bytes.substring(at, end));
            at = end;
        }

        assertThat(all(reader)).isEqualTo(linesOf(bytes));
    }

    @Property
    void findsALineAfterAnyGarbageThatEnds(
            @ForAll @StringLength(max = 100) @CharRange(from = 0, to = 255) String garbage) {
        List<Line> lines = linesOf(garbage + "\nvalid\n");

        assertThat(lines.get(lines.size() - 1)).isEqualTo(text("valid"));
    }

    private static Line text(String text) {
        return new Line.Text(AT, text);
    }

    private static List<Line> linesOf(String bytes) {
        LineReader reader = new LineReader(LONGEST);
        reader.add(AT, bytes);
        return all(reader);
    }

    private static List<Line> all(LineReader reader) {
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
