package org.electrolyst.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged program in a process of its own, and the lines of JSON that it prints. */
final class Program implements Closeable {
    /** Only a program that hangs takes so long. */
    private static final long PATIENCE_S = 90;

    private final Process process;
    private final Path err;
    private final List<JsonNode> lines = new ArrayList<>();
    private final Thread reader = new Thread(this::read, "reader of the program");
    private boolean ended;

    private Program(Process process, Path err) {
        this.process = process;
        this.err = err;
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the program in {@code folder}. */
    static Program start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("electrolyst.home"), "electrolyst")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "stderr-", ".txt");
        return new Program(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(err.toFile())
                        .start(),
                err);
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = out.read(); c >= 0; c = out.read()) {
                if (c == '\n') {
                    add(Acknowledged.parse(line.toString()));
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the output of the program cannot be read", e);
        } finally {
            end();
        }
    }

    private synchronized void add(JsonNode line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    long pid() {
        return process.pid();
    }

    /** Every line so far; one that was cut short is left out. */
    synchronized List<JsonNode> lines() {
        return List.copyOf(lines);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Waits for the first line that is {@code wanted}. */
    JsonNode await(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        return awaitAfter(0, wanted);
    }

    /** Waits for the first line that is {@code wanted} behind the first {@code known} ones. */
    synchronized JsonNode awaitAfter(int known, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        int next = known;
        while (true) {
            for (; next < lines.size(); next++) {
                if (wanted.test(lines.get(next))) {
                    return lines.get(next);
                }
            }
            long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertThat(ended || leftMs <= 0)
                    .as("waiting for a line; %d lines came, the last: %s; stderr: %s", next, last(), err())
                    .isFalse();
            wait(leftMs);
        }
    }

    private String last() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).toString();
    }

    /** Sends a signal by its name, such as {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Waits for its end and gives its exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        boolean over = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        assertThat(over).as("ended in time; stderr: %s", err()).isTrue();
        reader.join();
        return process.exitValue();
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
