package org.electrolyst.app.measure;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Passes on each line of what a program prints, as soon as it is complete. */
final class LineSplitter extends OutputStream {
    private final Consumer<String> reader;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    LineSplitter(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            reader.accept(begun.toString(StandardCharsets.UTF_8));
            begun.reset();
        } else {
            begun.write(b);
        }
    }
}
