package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitSearchTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 6);

    /** Each circuit's own spectra must lead back to it, neither to a smaller nor to a larger one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "R0-CPE1; 120 1e-5 0.9",
                "p(R1,CPE1); 5000 2e-9 0.93",
                "R0-p(R1,CPE1); 40 900 3e-7 0.88",
                "p(R1,CPE1)-CPE2; 2500 1e-9 0.95 1e-5 0.9",
                "R0-p(R1,CPE1)-CPE2; 60 1500 2e-8 0.9 2e-5 0.88",
                "p(R1,CPE1)-p(R2,CPE2)-CPE3; 900 2e-9 0.95 3000 4e-7 0.85 3e-5 0.9",
                "L0-R0-CPE1; 3e-6 9 1e-5 0.9"
            })
    void findsTheCircuitThatMadeTheSpectra(String code, String values) throws Cancelled {
        double[] truth = List.of(values.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<ImpedanceSpectrum> spectra = IntStream.range(0, 2)
                .mapToObj(k -> Fits.noisy(Circuit.parse(code).impedance(FREQUENCIES, truth), 0.005, 70 + k))
                .toList();
        assertThat(search().choose(spectra, new Cancel())).hasToString(code);
    }

    @Test
    void fallsBackToResistanceAndTailWhereNothingIsDetermined() throws Cancelled {
        ImpedanceSpectrum onePoint = Circuit.parse("R0-C1").impedance(DoubleVector.of(10), 5, 1e-5);
        assertThat(search().choose(List.of(onePoint), new Cancel())).hasToString("R0-CPE1");
    }

    @Test
    void refusesValuesForParametersOfACircuitNotYetKnown() {
        FitSettings fixed = Fits.fixed(Map.of("R1", 5.0));
        assertThatThrownBy(() -> new CircuitSearch(fixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("values are given for R1")
                .hasMessageContaining("give the circuit too");
        FitSettings start = FitSettings.defaults().with(ParameterRules.none().starting(Map.of("CPE1.n", 0.9)));
        assertThatThrownBy(() -> new CircuitSearch(start)).hasMessageContaining("CPE1.n");
    }

    private static CircuitSearch search() {
        return new CircuitSearch(FitSettings.defaults());
    }
}
