package org.electrolyst.acquisition.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds by its bytes how a text file is encoded, and refuses what is no text. */
final class TextEncoding {
    /** Western Windows, which instrument software writes where it does not write UTF-8. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int BLOCK = 1 << 16;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException, Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(BLOCK);
            if (head.length == 0) {
                throw Unreadable.file("empty", "the file is empty", "Export it again.");
            }
            OtherFormats.refuseBinary(head);
            if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            if (startsWith(head, 0xFF, 0xFE) || hasZeros(head, 1)) {
                return StandardCharsets.UTF_16LE;
            }
            if (startsWith(head, 0xFE, 0xFF) || hasZeros(head, 0)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return ofBytes(file);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin text as UTF-16 has a zero in every other byte, here at {@code offset}, and hardly any between. */
    private static boolean hasZeros(byte[] head, int offset) {
        int here = 0;
        int between = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            here += head[i + offset] == 0 ? 1 : 0;
            between += head[i + 1 - offset] == 0 ? 1 : 0;
        }
        int pairs = head.length / 2;
        return pairs > 1 && here > 0.7 * pairs && between < 0.05 * pairs;
    }

    private static Charset ofBytes(Path file) throws IOException, Unreadable {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(BLOCK);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        boolean valid = true;
        int line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean ended = false;
            while (!ended) {
                int from = bytes.position();
                int n = in.read(bytes.array(), from, bytes.capacity() - from);
                ended = n < 0;
                line = countLines(bytes.array(), from, Math.max(n, 0), line);
                bytes.position(0).limit(from + Math.max(n, 0));
                if (valid) {
                    decoded.clear();
                    valid = !utf8.decode(bytes, decoded, ended).isError();
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return valid ? StandardCharsets.UTF_8 : WESTERN;
    }

    /** Counts line ends, and stops at a byte that no text has. */
    private static int countLines(byte[] block, int from, int n, int firstLine) throws Unreadable {
        int line = firstLine;
        for (byte b : Arrays.copyOfRange(block, from, from + n)) {
            if (b == '\n') {
                line++;
            } else if (b >= 0 && b < ' ' && b != '\t' && b != '\r') {
                throw Unreadable.atLine(
                        line,
                        "binary",
                        "the file has a byte of value " + b + ", which no text has: it is a binary file or damaged",
                        "Export the data as text from the program that measured them.");
            }
        }
        return line;
    }
}
