package org.electrolyst.app.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class FitBatchTest {
    private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,C1)");

    @Test
    void handsResultsOnInTheOrderOfTheSpectra() throws Cancelled {
        List<Integer> order = new ArrayList<>();
        batch().run(List.of(spectra(12)), fit -> order.add(number(fit)), failed -> {}, new Cancel());
        assertThat(order).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void endsAsCancelledWhenAStopIsAskedForAmidTheWork() {
        Cancel cancel = new Cancel();
        List<Integer> done = new ArrayList<>();
        assertThatThrownBy(() -> batch().run(
                                List.of(spectra(200)),
                                fit -> {
                                    done.add(number(fit));
                                    cancel.request();
                                },
                                failed -> {},
                                cancel))
                .isInstanceOf(Cancelled.class);
        assertThat(done).containsExactly(1);
    }

    private static FitBatch batch() {
        return new FitBatch(Optional.of(CIRCUIT), FitSettings.defaults());
    }

    private static int number(FitResult fit) {
        return fit.data().spectrum();
    }

    private static SpectrumSource spectra(int count) {
        ImpedanceSpectrum spectrum = CIRCUIT.impedance(SimulatedSpectra.frequencies(1e5, 10, 5), 10, 100, 1e-6);
        return new SpectrumSource.Found(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i ->
                                new MeasuredSpectrum(new DataSource("simulated", i), spectrum, OptionalDouble.empty()))
                        .toList(),
                Cell.unknown());
    }
}
