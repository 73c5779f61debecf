package org.electrolyst.app.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.app.output.Failure;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class SpectrumBatchTest {
    private final Received received = new Received();
    private final Cancel cancel = new Cancel();

    @Test
    void handsResultsOnInTheOrderOfTheSpectra() throws Cancelled {
        batch((spectrum, cell, stop) -> spectrum.data().spectrum()).run(List.of("7", "0", "5"), received, cancel);

        assertThat(received.all).containsExactly("1", "2", "3", "4", "5", "6", "7", "1", "2", "3", "4", "5");
    }

    @Test
    void goesOnPastASourceThatCannotBeReadAndASpectrumThatFails() throws Cancelled {
        batch((spectrum, cell, stop) -> {
                    if (spectrum.data().spectrum() == 2) {
                        throw Failure.failed("tooShort", "two points are no spectrum", "");
                    }
                    return spectrum.data().spectrum();
                })
                .run(List.of("missing", "3"), received, cancel);

        assertThat(received.all)
                .containsExactly("missing noSuchFile at missing", "1", "3 tooShort at 3, spectrum 2", "3");
    }

    @Test
    void goesOnPastWorkThatBreaksOff() throws Cancelled {
        batch((spectrum, cell, stop) -> {
                    if (spectrum.data().spectrum() == 1) {
                        throw new StackOverflowError("on purpose");
                    }
                    return spectrum.data().spectrum();
                })
                .run(List.of("broken", "2"), received, cancel);

        assertThat(received.all).containsExactly("broken brokeOff at broken", "2 brokeOff at 2, spectrum 1", "2");
    }

    @Test
    void endsAsCancelledWhenAStopIsAskedForAmidTheWork() {
        received.then(cancel::request);

        assertThatThrownBy(() -> batch((spectrum, cell, stop) -> {
                            stop.throwIfRequested();
                            return spectrum.data().spectrum();
                        })
                        .run(List.of("200"), received, cancel))
                .isInstanceOf(Cancelled.class);
        assertThat(received.all).containsExactly("1");
    }

    @Test
    void opensSourcesOnlyAShortWayAheadOfTheWork() throws Cancelled {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger farthest = new AtomicInteger();
        received.then(() -> farthest.accumulateAndGet(opened.get() - received.all.size(), Math::max));

        new SpectrumBatch<Integer>(
                        argument -> {
                            opened.incrementAndGet();
                            return spectra(1);
                        },
                        (spectrum, cell, stop) -> 1)
                .run(Collections.nCopies(5000, "file"), received, cancel);

        assertThat(received.all).hasSize(5000);
        assertThat(farthest.get()).isBetween(1, 16 * Runtime.getRuntime().availableProcessors());
    }

    private static SpectrumBatch<Integer> batch(SpectrumBatch.Work<Integer> work) {
        return new SpectrumBatch<>(SpectrumBatchTest::open, work);
    }

    private static SpectrumSource open(String argument) {
        return switch (argument) {
            case "missing" ->
                new SpectrumSource.Failed(argument, new ImportError("noSuchFile", "there is no such file", argument));
            case "broken" -> throw new IllegalStateException("on purpose");
            default -> spectra(Integer.parseInt(argument));
        };
    }

    private static SpectrumSource spectra(int count) {
        DoubleVector frequencies = SimulatedSpectra.frequencies(1e5, 10, 5);
        DoubleVector ones = DoubleVector.of(new double[frequencies.size()]);
        ImpedanceSpectrum spectrum = new ImpedanceSpectrum(frequencies, ones, ones);
        return new SpectrumSource.Found(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> new MeasuredSpectrum(
                                new DataSource(String.valueOf(count), i), spectrum, OptionalDouble.empty()))
                        .toList(),
                Cell.unknown());
    }

    /** Writes down what it gets. */
    private static final class Received implements SpectrumBatch.Receiver<Integer> {
        private final List<String> all = new ArrayList<>();
        private Runnable next = () -> {};

        void then(Runnable action) {
            next = action;
        }

        @Override
        public void opened(SpectrumSource source) {
            assertThat(source.size()).isNotNegative();
        }

        @Override
        public void result(MeasuredSpectrum spectrum, Integer result) {
            all.add(result.toString());
            next.run();
        }

        @Override
        public void failure(SpectrumSource.Failed failed) {
            all.add(failed.source() + " " + failed.error().code() + " at "
                    + failed.error().where());
        }
    }
}
