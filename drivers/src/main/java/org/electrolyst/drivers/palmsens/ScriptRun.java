package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.exchange.Failed;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.Deadline;

/** A script under way: reads what it puts out, keeps its points, and notices when it fails, falls silent or ends. */
final class ScriptRun {
    private static final Duration SLACK = Duration.ofSeconds(5);
    private static final int MARGIN = 2;
    private static final Output VOLTAGE_LIMIT = new Output.Text(Scripts.VOLTAGE_LIMIT);

    private final Dialogue dialogue;
    private final CellOff cell;
    private final Script script;
    private final List<Series<?>> series;
    private final LoopProgress progress;
    private Instant lastHeard;
    private boolean over;
    private Optional<InstrumentException> failure = Optional.empty();

    ScriptRun(Dialogue dialogue, CellOff cell, Script script, List<Series<?>> series) {
        this.dialogue = dialogue;
        this.cell = cell;
        this.script = script;
        this.series = List.copyOf(series);
        this.progress = new LoopProgress(script.loops());
        this.lastHeard = dialogue.now();
    }

    /** Sends the script and waits until it runs; the first series begins then. */
    void start(String word, Cancel cancel) throws InstrumentException, Cancelled {
        cell.scriptStarts(dialogue.now().plus(script.atMost()));
        try {
            new ScriptStart(dialogue, script).await(word, cancel);
            lastHeard = dialogue.now();
            series.get(0).begin(lastHeard);
        } catch (InstrumentException e) {
            over = true;
            throw Failed.with(e, cell.reach());
        } catch (Cancelled e) {
            close();
            throw e;
        }
    }

    LoopProgress progress() {
        return progress;
    }

    /** Whether nothing more will come. */
    boolean isOver() {
        return over;
    }

    Optional<InstrumentException> failure() {
        return failure;
    }

    /** Reads all that has come, and waits for more up to so much laboratory time unless it is enough. */
    void read(Duration upTo, BooleanSupplier enough, Cancel cancel) throws Cancelled {
        Instant until = dialogue.now().plus(upTo);
        try {
            while (!over) {
                Optional<Line> line = dialogue.poll();
                if (line.isPresent()) {
                    take(line.get());
                } else if (enough.getAsBoolean() || !dialogue.now().isBefore(until)) {
                    return;
                } else {
                    awaitMore(until, cancel);
                }
            }
        } catch (InstrumentException e) {
            fail(e);
        }
    }

    /** Asks the device to end the present loop, and reads on until it says, in real time, that it will. */
    void endLoop(Cancel cancel) throws Cancelled {
        try {
            dialogue.send("Y\n");
            progress.endAsked();
            Deadline deadline = dialogue.replyDeadline();
            while (!over && !progress.isEndAnswered()) {
                Optional<Line> line = dialogue.poll();
                if (line.isPresent()) {
                    take(line.get());
                } else if (deadline.hasPassed() || !dialogue.port().await(deadline.left(), cancel)) {
                    throw new NoReply("no answer to Y from " + dialogue.port().name());
                }
            }
        } catch (InstrumentException e) {
            fail(e);
        }
    }

    private void awaitMore(Instant until, Cancel cancel) throws NoReply, Cancelled {
        Duration silence = progress.silence().multipliedBy(MARGIN).plus(SLACK);
        Instant silent = lastHeard.plus(silence);
        Instant now = dialogue.now();
        if (now.isBefore(silent)) {
            dialogue.awaitMore(Duration.between(now, until.isBefore(silent) ? until : silent), cancel);
        } else if (!dialogue.awaitStraggler(cancel)) {
            throw new NoReply(dialogue.port().name() + " has been silent for " + silence.toSeconds()
                    + " s in the middle of a measurement; check the device");
        }
    }

    private void take(Line line) throws Malformed, DeviceFault {
        lastHeard = line.at();
        if (!(line instanceof Line.Text text)) {
            throw new Malformed(
                    dialogue.port().name() + " sent a line of " + ((Line.Overlong) line).length() + " characters");
        }
        Output output = Output.parse(text.text());
        if (output instanceof Output.Data data) {
            Series<?> now = seriesNow();
            progress.point();
            now.add(line.at(), data.values());
        } else if (output instanceof Output.LoopStart start) {
            progress.loopStarts(start.technique());
            seriesOf(start.technique()).ifPresent(s -> s.begin(line.at()));
        } else if (output instanceof Output.LoopEnd) {
            progress.loopEnds();
        } else if (output.equals(VOLTAGE_LIMIT)) {
            progress.cutShort();
        } else if (output instanceof Output.Text) {
            throw new Malformed(dialogue.port().name() + " sent '" + text.text()
                    + "', which no script of ours says: perhaps a damaged line of data");
        } else if (output instanceof Output.Marker marker) {
            progress.answered(marker.text());
        } else if (output instanceof Output.Failure error) {
            cell.scriptBroke();
            throw new DeviceFault("the device at " + dialogue.port().name() + " reports " + error.words()
                    + script.quote(error.where()));
        } else if (output instanceof Output.End) {
            end();
        }
    }

    private void end() throws Malformed {
        progress.requireAllDone();
        if (!progress.isCutShort()) {
            for (Series<?> each : series) {
                each.requireComplete();
            }
        }
        over = true;
        cell.scriptEnded();
    }

    private Series<?> seriesNow() throws Malformed {
        return progress.technique()
                .flatMap(this::seriesOf)
                .orElseThrow(() -> new Malformed(dialogue.port().name() + " sent values outside of a measurement"));
    }

    private Optional<Series<?>> seriesOf(Technique technique) {
        return series.stream().filter(s -> s.technique() == technique).findFirst();
    }

    private void fail(InstrumentException e) {
        over = true;
        failure = Optional.of(Failed.with(e, cell.reach()));
    }

    /** Aborts it if it still runs. */
    void close() {
        if (!over) {
            over = true;
            cell.reach();
        }
    }

    /** It was aborted by other means. */
    void abandon() {
        over = true;
    }

    /**
     * Whether no more points of a technique will come. After the last one the end of the script is awaited too, for only then
     * the cell is off.
     */
    boolean isPast(Technique technique) {
        return over || (progress.isPast(technique) && !progress.allDone());
    }
}
