package org.electrolyst.app.output;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.electrolyst.model.time.LabTime;

/**
 * The surroundings of a command.
 *
 * @param out results go here
 * @param err everything said to the user besides results
 * @param workingDirectory relative file names start here
 * @param environment environment variables
 * @param time clock
 * @param interactive whether a person watches {@code err}
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Path workingDirectory,
        Map<String, String> environment,
        LabTime time,
        boolean interactive) {
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The file that the user means by {@code name}. */
    public Path file(String name) {
        return workingDirectory.resolve(name);
    }

    /** How a file is shown to the user: relative to the working directory where it lies below it. */
    public String shown(Path file) {
        Path here = workingDirectory.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
