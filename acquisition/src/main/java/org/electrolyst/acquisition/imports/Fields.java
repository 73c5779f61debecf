package org.electrolyst.acquisition.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of one line without blanks and quotes around them. Reused from line to line; confined to one thread. */
final class Fields {
    private String line = "";
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    static Fields of(String line, Delimiter delimiter) {
        Fields fields = new Fields();
        fields.split(line, delimiter);
        return fields;
    }

    void split(String text, Delimiter delimiter) {
        line = text;
        count = 0;
        int i = 0;
        int n = text.length();
        if (delimiter == Delimiter.WHITE_SPACE) {
            while (true) {
                i = skipBlanks(i, n);
                if (i == n) {
                    return;
                }
                int start = i;
                while (i < n && !isBlank(text.charAt(i))) {
                    i++;
                }
                add(start, i);
            }
        }
        char sign = delimiter.sign();
        while (true) {
            int start = i;
            int content = skipBlanks(i, n);
            // A tab is a blank too, so the skipping must not run over it.
            if (sign == '\t') {
                content = Math.min(content, endOfField(start, n, sign));
            }
            int quote = content < n && text.charAt(content) == '"' ? closingQuote(content, n, sign) : -1;
            int end = quote >= 0 ? endOfField(quote, n, sign) : endOfField(start, n, sign);
            add(start, end);
            if (end == n) {
                return;
            }
            i = end + 1;
        }
    }

    private int closingQuote(int opening, int n, char sign) {
        int closing = line.indexOf('"', opening + 1);
        if (closing < 0) {
            return -1;
        }
        int next = closing + 1;
        while (next < n && line.charAt(next) != sign && isBlank(line.charAt(next))) {
            next++;
        }
        return next == n || line.charAt(next) == sign ? closing : -1;
    }

    private int endOfField(int from, int n, char sign) {
        int end = line.indexOf(sign, from);
        return end < 0 ? n : end;
    }

    private int skipBlanks(int from, int n) {
        int i = from;
        while (i < n && isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private void add(int from, int to) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        setStripped(from, to);
        int start = starts[count];
        int end = ends[count];
        if (end - start >= 2 && line.charAt(start) == '"' && line.charAt(end - 1) == '"') {
            setStripped(start + 1, end - 1);
        }
        count++;
    }

    private void setStripped(int from, int to) {
        int start = skipBlanks(from, to);
        int end = to;
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        starts[count] = start;
        ends[count] = end;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    int count() {
        return count;
    }

    /** How many fields there are up to the last that is not empty. */
    int filled() {
        int filled = count;
        while (filled > 0 && starts[filled - 1] == ends[filled - 1]) {
            filled--;
        }
        return filled;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean isEmpty(int field) {
        return starts[field] == ends[field];
    }

    String text(int field) {
        return line.substring(starts[field], ends[field]);
    }

    boolean isNumber(int field, DecimalNumber numbers) {
        return numbers.read(line, starts[field], ends[field]);
    }

    /** Whether there are {@code atLeast} fields or more and every one is a number; empty ones at the end do not count. */
    boolean areNumbers(int atLeast, DecimalNumber numbers) {
        int filled = filled();
        for (int i = 0; i < filled; i++) {
            if (!isNumber(i, numbers)) {
                return false;
            }
        }
        return filled >= atLeast;
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < filled(); i++) {
            texts.add(text(i));
        }
        return texts;
    }
}
