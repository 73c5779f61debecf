package org.electrolyst.app.command;

import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.result.Result;

/**
 * A command that prints one result for each spectrum. It has its options and its {@link #work}.
 *
 * @param <R> what comes of one spectrum
 */
abstract class SpectraCommand<R extends Result> extends EachSpectrumCommand<R> {
    /** {@code task}: what the progress bar is called. */
    SpectraCommand(Terminal terminal, String task) {
        super(terminal, task);
    }

    @Override
    void deliver(MeasuredSpectrum spectrum, R result, Output output) {
        output.result(result);
    }
}
