package org.electrolyst.app.output;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.electrolyst.model.time.Deadline;

/** A bar with the time still needed, on a terminal that a person watches, for work that takes longer than a second. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration UPDATE = Duration.ofMillis(500);

    private final ProgressBar bar;
    private final Line line;

    private Progress(ProgressBar bar, Line line) {
        this.bar = bar;
        this.line = line;
    }

    /** A bar for {@code items} steps of the job named {@code task}. */
    public static Progress of(Terminal terminal, String task, int items) {
        Line line = new Line(terminal.err(), terminal.interactive());
        return new Progress(
                ProgressBar.builder()
                        .setTaskName(task)
                        .setInitialMax(items)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis((int) UPDATE.toMillis())
                        .clearDisplayOnFinish()
                        .setConsumer(line)
                        .build(),
                line);
    }

    /** There are more steps than was thought. */
    public void expect(int more) {
        bar.maxHint(bar.getMax() + more);
    }

    /** One step is done: prints what came of it, with the bar out of its way. */
    public void step(Runnable print) {
        line.aside(print);
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }

    /** The last line of the terminal, which the bar's own thread redraws. */
    private static final class Line implements ProgressBarConsumer {
        private final PrintStream err;
        private final boolean interactive;
        private final Deadline silence = Deadline.in(PATIENCE);
        private boolean shown;

        Line(PrintStream err, boolean interactive) {
            this.err = err;
            this.interactive = interactive;
        }

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public synchronized void accept(String text) {
            if (interactive && silence.hasPassed()) {
                err.print("\r" + text);
                err.flush();
                shown = true;
            }
        }

        @Override
        public synchronized void clear() {
            if (shown) {
                err.print("\r" + " ".repeat(WIDTH) + "\r");
                err.flush();
                shown = false;
            }
        }

        synchronized void aside(Runnable print) {
            clear();
            print.run();
        }

        @Override
        public void close() {
            clear();
        }
    }
}
