package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes one script: declarations and the mode that impedance needs first, then what is added, the cell off at the end. */
final class ScriptWriter {
    private final List<String> lines = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();

    ScriptWriter(String... variables) {
        for (String variable : variables) {
            lines.add("var " + variable);
        }
        add("set_pgstat_chan 0", "set_pgstat_mode 3"); // the mode resets bandwidth and ranges: first of all
    }

    ScriptWriter add(String... commands) {
        lines.addAll(List.of(commands));
        return this;
    }

    /**
     * A measurement loop.
     *
     * @param head its first line
     * @param inside commands run for each point
     * @param sent variables of each data package, in order; none for no package
     */
    ScriptWriter loop(Loop loop, String head, List<String> inside, List<String> sent) {
        loops.add(loop);
        lines.add(head);
        lines.addAll(inside);
        if (!sent.isEmpty()) {
            lines.add("pck_start");
            sent.forEach(variable -> lines.add("pck_add " + variable));
            lines.add("pck_end");
        }
        lines.add("endloop");
        return this;
    }

    Script finished() {
        return new Script(add("on_finished:", "cell_off").lines, loops);
    }

    static String literal(Duration duration) {
        return Literal.of(duration.toNanos() / 1e9);
    }
}
