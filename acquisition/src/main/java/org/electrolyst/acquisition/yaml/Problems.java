package org.electrolyst.acquisition.yaml;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects the problems of one file. Each is kept once, however often it is met. Confined to one thread. */
public final class Problems {
    private final Collection<Problem> found = new LinkedHashSet<>();

    /** Adds something that makes the file unusable. */
    public void error(Place place, String message, String hint) {
        add(Problem.Severity.ERROR, place, message, hint);
    }

    /** Adds something that a person should think about. */
    public void warning(Place place, String message, String hint) {
        add(Problem.Severity.WARNING, place, message, hint);
    }

    private void add(Problem.Severity severity, Place place, String message, String hint) {
        found.add(new Problem(severity, place.line(), place.column(), place.path(), message, hint));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** All of them in the order of the file. */
    public List<Problem> inOrder() {
        return found.stream().sorted(Problem.BY_PLACE).toList();
    }
}
