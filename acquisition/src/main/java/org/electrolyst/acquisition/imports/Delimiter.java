package org.electrolyst.acquisition.imports;

/** What separates the fields of a line, in the order in which they are tried. */
enum Delimiter {
    TAB('\t', "tab"),
    SEMICOLON(';', "semicolon"),
    BAR('|', "vertical bar"),
    COMMA(',', "comma"),
    WHITE_SPACE(' ', "white space");

    private final char sign;
    private final String words;

    Delimiter(char sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    char sign() {
        return sign;
    }

    String words() {
        return words;
    }

    /** A reader of numbers for fields that this separates. */
    DecimalNumber numbers() {
        return new DecimalNumber(this != COMMA);
    }
}
