package org.electrolyst.app.command;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Measured spectra beside the project, which are no part of it. */
final class SharedData {
    private static final Path FOLDER =
            Path.of("../../shared/data").toAbsolutePath().normalize();

    private SharedData() {}

    /** A file of the shared data; the test is skipped where there are none. */
    static Path file(String name) {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: the measured spectra are not at " + FOLDER);
        return FOLDER.resolve(name);
    }
}
