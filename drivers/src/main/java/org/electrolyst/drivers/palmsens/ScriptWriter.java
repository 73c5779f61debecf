package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes one script: declarations and the mode first, then what is added, the cell off at the end. */
final class ScriptWriter {
    private final List<String> lines = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();

    ScriptWriter(Mode mode, String... variables) {
        for (String variable : variables) {
            lines.add("var " + variable);
        }
        add("set_pgstat_chan 0", mode.command()); // the mode resets bandwidth and ranges: first of all
    }

    ScriptWriter add(String... commands) {
        lines.addAll(List.of(commands));
        return this;
    }

    /** Currents are read in one range, which is kept. */
    ScriptWriter fixedRange(double rangeA) {
        String range = Literal.of(rangeA);
        return add("set_range ba " + range, "set_autoranging ba " + range + " " + range);
    }

    /** Currents are applied and read in one range, which is kept. */
    ScriptWriter galvanostatRange(double rangeA) {
        return add("set_range db " + Literal.of(rangeA)).fixedRange(rangeA);
    }

    /** A measurement loop that does nothing but measure and send. */
    ScriptWriter loop(Loop loop, String head, List<String> inside, List<String> sent) {
        return loop(loop, head, inside, sent, List.of());
    }

    /**
     * A measurement loop.
     *
     * @param head its first line
     * @param before commands run for each point before it is sent
     * @param sent variables of each data package, in order; none for no package
     * @param after commands run for each point after it was sent
     */
    ScriptWriter loop(Loop loop, String head, List<String> before, List<String> sent, List<String> after) {
        loops.add(loop);
        lines.add(head);
        lines.addAll(before);
        if (!sent.isEmpty()) {
            lines.add("pck_start");
            sent.forEach(variable -> lines.add("pck_add " + variable));
            lines.add("pck_end");
        }
        lines.addAll(after);
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
