package org.electrolyst.acquisition.imports;

import java.nio.file.Path;

/** A file cannot be read whole; carries what is wrong, where, and how to mend it. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;
    private final String mend;
    private final int line;
    private final int column;

    private Unreadable(String code, String what, String mend, int line, int column) {
        super(what);
        this.code = code;
        this.what = what;
        this.mend = mend;
        this.line = line;
        this.column = column;
    }

    static Unreadable file(String code, String what, String mend) {
        return new Unreadable(code, what, mend, 0, 0);
    }

    static Unreadable atLine(int line, String code, String what, String mend) {
        return new Unreadable(code, what, mend, line, 0);
    }

    /** {@code column} counts characters of the line from 1. */
    static Unreadable at(int line, int column, String code, String what, String mend) {
        return new Unreadable(code, what, mend, line, column);
    }

    ImportError in(Path file) {
        String where = file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        return new ImportError(code, what + "; nothing was read. " + mend, where);
    }
}
