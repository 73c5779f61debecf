package org.electrolyst.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Option;

/** What commands on the database share. */
abstract class DatabaseCommand extends TerminalCommand {
    private static final String VARIABLE = "ELECTROLYST_DB";
    private static final String DEFAULT = "electrolyst.db";

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "Database file (default: $ELECTROLYST_DB, else ./electrolyst.db).")
    private Optional<String> database = Optional.empty();

    DatabaseCommand(Terminal terminal) {
        super(terminal);
    }

    final Path databaseFile() {
        String variable = terminal().environment().getOrDefault(VARIABLE, "");
        return terminal().file(database.orElse(variable.isBlank() ? DEFAULT : variable));
    }

    final boolean databaseExists() {
        return Files.exists(databaseFile());
    }

    /** For commands that bring something new: makes the database if there is none. */
    final Lab openOrCreate() throws StoreException {
        return Lab.open(databaseFile(), terminal().time());
    }

    /** For commands that store results of what is there already; never makes a database. */
    final Lab openExisting() throws StoreException {
        return databaseExists() ? openOrCreate() : openForReading();
    }

    /** For commands that only look; never makes a database. */
    final Lab openForReading() throws StoreException {
        return Lab.openForReading(databaseFile(), terminal().time());
    }
}
