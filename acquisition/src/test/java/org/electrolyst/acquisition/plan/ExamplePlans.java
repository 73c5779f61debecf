package org.electrolyst.acquisition.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documentation of plans, which the tests hold to its word. */
final class ExamplePlans {
    private ExamplePlans() {}

    static String pellet() {
        return doc("plans/mof-688-arrhenius-and-transference.yaml");
    }

    static String film() {
        return doc("plans/gel-film-transference.yaml");
    }

    static String doc(String name) {
        try {
            return Files.readString(Path.of("..", "docs").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
