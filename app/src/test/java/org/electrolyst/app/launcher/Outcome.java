package org.electrolyst.app.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a process ended and what it wrote. */
record Outcome(int status, String out, String err) {
    /** Waits for the end of {@code process}, which writes little enough for its pipes. */
    static Outcome of(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        return new Outcome(process.waitFor(), out, err);
    }

    /** What the fake Java was given: its working directory first, then its arguments. */
    List<String> words() {
        return List.of(out.split("\0", -1))
                .subList(0, (int) out.chars().filter(c -> c == 0).count());
    }

    /** The arguments of the program itself, behind {@code -jar FILE}. */
    List<String> programArguments() {
        List<String> words = words();
        return words.subList(words.indexOf("-jar") + 2, words.size());
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
