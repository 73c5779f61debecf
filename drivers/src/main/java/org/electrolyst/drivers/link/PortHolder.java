package org.electrolyst.drivers.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that claims a port.
 *
 * @param pid process number
 * @param startedMs when the process started, ms since 1970; tells it from a later one of the same number
 */
record PortHolder(long pid, long startedMs) {
    private static final Pattern SUFFIX = Pattern.compile("\\.held-by-(\\d{1,18})-(\\d{1,18})");

    static PortHolder self() {
        return of(ProcessHandle.current());
    }

    private static PortHolder of(ProcessHandle process) {
        return new PortHolder(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    /** All who left a claim of {@code key} in {@code folder}, dead or alive. */
    static List<PortHolder> all(Path folder, String key) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(key))
                    .map(file -> parse(file.substring(key.length())))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toList());
        }
    }

    private static Optional<PortHolder> parse(String suffix) {
        Matcher m = SUFFIX.matcher(suffix);
        return m.matches()
                ? Optional.of(new PortHolder(Long.parseLong(m.group(1)), Long.parseLong(m.group(2))))
                : Optional.empty();
    }

    /** What the name of its claim ends with. */
    String suffix() {
        return ".held-by-" + pid + "-" + startedMs;
    }

    boolean lives() {
        return ProcessHandle.of(pid).filter(p -> of(p).equals(this)).isPresent();
    }

    String words(Path folder, String key) {
        try {
            return "process " + pid + " since " + Files.readString(folder.resolve(key + suffix()));
        } catch (IOException e) {
            return "process " + pid + " (since when cannot be read: " + e.getMessage() + ")";
        }
    }
}
