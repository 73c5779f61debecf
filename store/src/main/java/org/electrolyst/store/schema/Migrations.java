package org.electrolyst.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The scripts that raise a database from one schema version to the next. Script {@code i} leads to version {@code i + 1}
 * and sets it.
 *
 * @param scripts SQL, the first for an empty database
 */
record Migrations(List<String> scripts) {
    /** Those of this program. */
    static final Migrations PROGRAM = new Migrations(List.of(script("1.sql"), script("2.sql")));

    Migrations {
        scripts = List.copyOf(scripts);
    }

    /** The version they lead to. */
    int newest() {
        return scripts.size();
    }

    /** Runs the scripts that the database lacks. The connection is in a transaction that the caller ends. */
    void run(Connection connection) throws SQLException {
        for (int version = LabSchema.versionOf(connection); version < newest(); version++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(scripts.get(version));
            }
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its schema script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema script " + name + " cannot be read", e);
        }
    }
}
