package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.Malformed;

/** How far a script is in its loops. */
final class LoopProgress {
    private final List<Loop> loops;
    private int ended;
    private int points;
    private boolean inLoop;
    private int endsAsked;
    private boolean cutShort;
    private int ending = -1;

    LoopProgress(List<Loop> loops) {
        this.loops = loops;
    }

    void loopStarts(Technique technique) throws Malformed {
        if (inLoop || allDone() || loops.get(ended).technique() != technique) {
            throw new Malformed("a measurement of " + technique + " began out of turn");
        }
        inLoop = true;
        points = 0;
    }

    void loopEnds() throws Malformed {
        if (!inLoop) {
            throw new Malformed("a measurement ended that had not begun");
        }
        inLoop = false;
        ended++;
    }

    /** A point came: one too many means that the device does not do what it was asked, and perhaps never ends. */
    void point() throws Malformed {
        points++;
        if (points > loops.get(ended).mostPoints()) {
            throw new Malformed("it measures more than the " + loops.get(ended).mostPoints() + " points asked for");
        }
    }

    /** The technique of the loop that runs. */
    Optional<Technique> technique() {
        return inLoop ? Optional.of(loops.get(ended).technique()) : Optional.empty();
    }

    /** How long the device is silent before what comes next. */
    Duration silence() {
        if (allDone()) {
            return Duration.ZERO;
        }
        Loop loop = loops.get(ended);
        return inLoop ? loop.untilPoint().apply(points) : loop.before();
    }

    /** The script says that it leaves the rest out. */
    void cutShort() {
        cutShort = true;
    }

    boolean isCutShort() {
        return cutShort;
    }

    boolean allDone() {
        return ended == loops.size();
    }

    /** Whether no loop of a technique runs or follows. */
    boolean isPast(Technique technique) {
        return loops.subList(ended, loops.size()).stream().noneMatch(loop -> loop.technique() == technique);
    }

    void requireAllDone() throws Malformed {
        if (inLoop || !(allDone() || cutShort)) {
            throw new Malformed(
                    "the script ended in the middle, after " + ended + " of " + loops.size() + " measurements");
        }
    }

    /** The end of the present loop was asked for. */
    void endAsked() {
        endsAsked++;
    }

    boolean isEndAnswered() {
        return endsAsked == 0;
    }

    /** Whether the loop that was running when the device answered has ended. */
    boolean hasEndedAsAsked() {
        return ended > ending;
    }

    /** The echo of a command came, in its place among the other lines. */
    void answered(String echo) {
        if (echo.equals("Y") && endsAsked > 0) {
            endsAsked--;
            ending = ended;
        }
    }
}
