package org.electrolyst.app.output;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time still needed, on a terminal that a person watches; elsewhere silent. */
public final class Progress implements AutoCloseable {
    private static final int FEW = 20;
    private static final int WIDTH = 100;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar for {@code items} steps of the job named {@code task}; jobs of a few steps are over too soon for one. */
    public static Progress of(Terminal terminal, String task, int items) {
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName(task)
                .setInitialMax(items)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) Duration.ofSeconds(1).toMillis())
                .clearDisplayOnFinish();
        builder.setConsumer(
                terminal.interactive() && items > FEW
                        ? new ConsoleProgressBarConsumer(terminal.err(), WIDTH)
                        : new Silent());
        return new Progress(builder.build());
    }

    /** One step is done. Any thread may say so. */
    public void step() {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }

    private static final class Silent implements me.tongfei.progressbar.ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String line) {
            // Nobody watches.
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
