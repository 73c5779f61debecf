package org.electrolyst.analysis.circuit;

/** A circuit code with the place up to which it is read. Blanks between its signs mean nothing. */
final class CodeText {
    static final int MAX_DEPTH = 50;
    static final char END = '\0';

    private static final int MAX_LENGTH = 2000;

    private final String code;
    private int at;
    private int depth;

    CodeText(String code) {
        this.code = code;
        if (code.length() > MAX_LENGTH) {
            throw new CircuitSyntaxException(
                    code.substring(0, 20) + "...", MAX_LENGTH, "is longer than " + MAX_LENGTH + " characters");
        }
    }

    /** The next character that is no blank, or {@link #END}; moves there. */
    char next() {
        at = afterBlanks(at);
        return here();
    }

    /** The character at this place, be it a blank, or {@link #END}. */
    char here() {
        return at < code.length() ? code.charAt(at) : END;
    }

    /** The character that follows the next one and blanks after it. */
    char afterNext() {
        int i = afterBlanks(afterBlanks(at) + 1);
        return i < code.length() ? code.charAt(i) : END;
    }

    boolean startsWith(String text) {
        return code.startsWith(text, at);
    }

    /** Where reading stands, from 0. */
    int place() {
        return at;
    }

    void advance() {
        at++;
    }

    /** Moves over the character if it is the next one. */
    boolean accept(char wanted) {
        boolean found = next() == wanted && at < code.length();
        if (found) {
            at++;
        }
        return found;
    }

    boolean atEnd() {
        return at >= code.length();
    }

    /** The text read since a place. */
    String since(int place) {
        return code.substring(place, at);
    }

    /** Goes one level deeper. */
    void descend() {
        if (++depth > MAX_DEPTH) {
            throw error(at, "is nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    void ascend() {
        depth--;
    }

    CircuitSyntaxException error(int place, String problem) {
        return new CircuitSyntaxException(code, place + 1, problem);
    }

    CircuitSyntaxException error(int place, String problem, String suggestion) {
        return new CircuitSyntaxException(code, place + 1, problem, suggestion);
    }

    CircuitSyntaxException unexpected(String suggestion) {
        return error(at, "unexpected '" + Character.toString(code.codePointAt(at)) + "'", suggestion);
    }

    static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }
}
