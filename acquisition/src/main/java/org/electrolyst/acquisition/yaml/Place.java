package org.electrolyst.acquisition.yaml;

import org.yaml.snakeyaml.error.Mark;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param path of keys, items counted from 1
 */
public record Place(int line, int column, String path) {
    static final Place START = new Place(1, 1, "");

    static Place of(Mark mark, String path) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1, path);
    }

    /** The place right behind {@code text}, which begins the file. */
    static Place after(String text) {
        int lineEnds = (int) text.chars().filter(c -> c == '\n').count();
        return new Place(lineEnds + 1, text.length() - text.lastIndexOf('\n'), "");
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
