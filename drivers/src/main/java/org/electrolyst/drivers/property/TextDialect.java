package org.electrolyst.drivers.property;

import java.util.function.Predicate;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.frame.LineReader;

/**
 * How a text protocol ends its lines.
 *
 * @param sent what ends each line that is sent
 * @param received the last character of each line that comes; carriage return and line feed beside it are left out
 * @param longest characters of the longest line that comes
 */
public record TextDialect(String sent, char received, int longest) {
    /** Lines end with carriage return and line feed both ways. */
    public static final TextDialect CR_LF = new TextDialect("\r\n", '\n', 256);

    /**
     * A question whose answer is a line. An echo of the question and empty lines before the answer are left out.
     *
     * @param answers whether a line is of the shape of the answer
     */
    public Question<Line> question(String query, Predicate<String> answers) {
        return new Question<>(
                query,
                query + sent,
                () -> new LineReader(longest, received),
                line -> line instanceof Line.Text text && answers.test(text.text()),
                line -> line instanceof Line.Text text
                        && (text.text().isBlank() || text.text().equals(query)));
    }
}
