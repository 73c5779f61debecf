package org.electrolyst.acquisition.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes the bytes of a file as UTF-8, with or without byte order mark, and names what they are else. */
final class Utf8Text {
    private static final String SAVE_AS_UTF_8 = "Save the file as UTF-8.";

    private Utf8Text() {}

    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (isUtf16(bytes)) {
            problems.error(Place.START, "the file is encoded as UTF-16", SAVE_AS_UTF_8);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.error(
                    Place.after(text),
                    "the file is not encoded as UTF-8: it has a byte 0x"
                            + Integer.toHexString(in.get(in.position()) & 0xFF) + " here, perhaps of Windows-1252",
                    SAVE_AS_UTF_8);
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** By its byte order mark, or by the zero that every other byte of Latin text is. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) || (first == 0) != (second == 0);
    }
}
