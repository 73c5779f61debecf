package org.electrolyst.acquisition.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text file, one at a time and counted from 1. A line ends with {@code \n}, {@code \r}, {@code \r\n} or
 * {@code \r\r\n}, which some Windows programs write. Confined to one thread.
 */
final class LineReader implements Closeable {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_HEAD = 400;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder building = new StringBuilder();
    private int position;
    private int limit;
    private String line = "";
    private int number;
    private boolean terminated;

    private LineReader(Reader reader) {
        this.reader = reader;
    }

    static LineReader open(Path file, Charset charset) throws IOException, Unreadable {
        boolean unicode = !charset.name().startsWith("windows");
        LineReader lines = new LineReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(unicode ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        try {
            if (lines.peek(0) == '\uFEFF') {
                lines.position++;
            }
            return lines;
        } catch (IOException | Unreadable e) {
            lines.close();
            throw e;
        }
    }

    /** The first lines, long ones shortened. */
    static List<String> head(Path file, Charset charset, int count) throws IOException, Unreadable {
        List<String> head = new ArrayList<>();
        try (LineReader lines = open(file, charset)) {
            while (head.size() < count && lines.advance()) {
                String line = lines.line();
                head.add(line.substring(0, Math.min(line.length(), LONGEST_HEAD)));
            }
        }
        return head;
    }

    /** Goes on to the next line; false after the last. */
    boolean advance() throws IOException, Unreadable {
        if (peek(0) < 0) {
            return false;
        }
        building.setLength(0);
        number++;
        terminated = false;
        while (!terminated && peek(0) >= 0) {
            int start = position;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            building.append(buffer, start, position - start);
            if (building.length() > LONGEST_LINE) {
                throw Unreadable.atLine(
                        number,
                        "lineTooLong",
                        "the line is longer than a million characters, so this is no table of measured points",
                        "Export the data as text, one point per line.");
            }
            if (position < limit) {
                skipLineEnd();
                terminated = true;
            }
        }
        line = building.toString();
        return true;
    }

    String line() {
        return line;
    }

    int number() {
        return number;
    }

    /** Whether the line had a line end; only the last may lack one. */
    boolean terminated() {
        return terminated;
    }

    private void skipLineEnd() throws IOException, Unreadable {
        if (buffer[position++] == '\r') {
            if (peek(0) == '\n') {
                position++;
            } else if (peek(0) == '\r' && peek(1) == '\n') {
                position += 2;
            }
        }
    }

    /** The character {@code ahead} of the position, -1 after the end. */
    private int peek(int ahead) throws IOException, Unreadable {
        if (position + ahead >= limit) {
            fill(ahead + 1);
        }
        return position + ahead < limit ? buffer[position + ahead] : -1;
    }

    private void fill(int wanted) throws IOException, Unreadable {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        try {
            while (limit < wanted) {
                int n = reader.read(buffer, limit, buffer.length - limit);
                if (n < 0) {
                    return;
                }
                limit += n;
            }
        } catch (CharacterCodingException e) {
            throw Unreadable.atLine(
                    number + 1,
                    "encoding",
                    "the bytes near this line are not valid " + StandardCharsets.UTF_8.name()
                            + " or UTF-16, as the file began",
                    "The file is damaged or cut off: copy or export it again.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
