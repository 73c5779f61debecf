package org.electrolyst.analysis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.ParameterRules;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
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
                "R0; 120",
                "C1; 1e-7",
                "R0-C1; 120 1e-5",
                "R0-CPE1; 120 1e-5 0.9",
                "p(R1,CPE1); 5000 2e-9 0.93",
                "R0-p(R1,C1); 29.1 46.7 10.4e-6",
                "R0-p(R1,CPE1); 40 900 3e-7 0.88",
                "R0-p(R1,C1)-p(R2,C2); 40 300 1e-8 900 3e-6",
                "p(R1,CPE1)-CPE2; 2500 1e-9 0.95 1e-5 0.9",
                "R0-p(R1,CPE1)-CPE2; 60 1500 2e-8 0.9 2e-5 0.88",
                "p(R1,CPE1)-p(R2,CPE2)-CPE3; 900 2e-9 0.95 3000 4e-7 0.85 3e-5 0.9",
                "L0-R0-CPE1; 3e-6 9 1e-5 0.9",
                "R0-p(R1,CPE1)-W1; 25 150 1e-6 0.9 60",
                "R0-p(R1,CPE1)-Ws1; 25 150 1e-6 0.9 400 2",
                "R0-p(R1,CPE1)-Wo1; 25 150 1e-6 0.9 400 2",
            })
    void findsTheCircuitThatMadeTheSpectra(String code, String values) throws Cancelled {
        double[] truth = List.of(values.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<ImpedanceSpectrum> spectra = IntStream.range(0, 2)
                .mapToObj(k -> noisy(Circuit.parse(code).impedance(FREQUENCIES, truth), 70 + k))
                .toList();
        CircuitChoice choice = search().choose(spectra, new Cancel());
        assertThat(choice.circuit()).as("%s", choice.candidates()).hasToString(code);
        assertThat(choice.candidates().get(0).verdict()).isEqualTo("chosen");
        assertThat(choice.flag().level()).isEqualTo(Flag.Level.INFO);
    }

    @Test
    void saysInWordsWhatWasChosenAndWhyNotTheRivals() {
        ImpedanceSpectrum spectrum =
                noisy(Circuit.parse("R0-p(R1,CPE1)-CPE2").impedance(FREQUENCIES, 60, 1500, 2e-8, 0.9, 2e-5, 0.88), 3);
        FitResult result = fit(spectrum);
        assertThat(result.circuit()).isEqualTo("R0-p(R1,CPE1)-CPE2");
        Flag flag = flag(result, "circuitChosen");
        assertThat(flag.message())
                .startsWith("the program chose R0-p(R1,CPE1)-CPE2 among ")
                .containsPattern("over \\S+: .*AICc \\S+ (higher|lower)");
    }

    /** Two arcs of almost one time constant: each resistance is known poorly, their sum well. */
    @Test
    void keepsABetterFitWhoseArcsCannotBeToldApartAndStatesTheirSum() {
        ImpedanceSpectrum spectrum = noisy(
                Circuit.parse("p(R1,C1)-p(R2,C2)-CPE3").impedance(FREQUENCIES, 600, 1e-8, 850, 2.6e-8, 2e-5, 0.9),
                0.0005,
                11);
        FitResult result = fit(spectrum);
        double sum = result.derived().stream()
                .filter(d -> d.name().equals("resistance.R1+R2") || d.name().equals("resistance.sum"))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(sum).isCloseTo(1450, within(14.5));
    }

    @Test
    void aSpikeAloneGivesTheElectrolyteTotal() {
        FitResult result = fit(noisy(Circuit.parse("R0-CPE1").impedance(FREQUENCIES, 120, 1e-5, 0.9), 8));
        assertThat(result.circuit()).isEqualTo("R0-CPE1");
        assertThat(result.derived("resistance.total").orElseThrow().value()).isCloseTo(120, within(1.0));
        assertThat(result.derived("resistance.bulk")).isEmpty();
    }

    @Test
    void refusesNoiseWithoutASpectrum() {
        Noise noise = new Noise(5);
        ImpedanceSpectrum nothing = new ImpedanceSpectrum(
                FREQUENCIES,
                DoubleVector.generate(FREQUENCIES.size(), i -> 100 * noise.standardNormal("re", i)),
                DoubleVector.generate(FREQUENCIES.size(), i -> 100 * noise.standardNormal("im", i)));
        FitResult result = fit(nothing);
        assertThat(result.status()).isEqualTo(FitResult.Status.FAILED);
        assertThat(flag(result, "noCircuitFound").level()).isEqualTo(Flag.Level.NEEDS_PERSON);
        assertThat(flag(result, "noCircuitFound").message()).contains("no circuit describes these data");
    }

    @Test
    void refusesOnePointWithWords() throws Cancelled {
        ImpedanceSpectrum onePoint = Circuit.parse("R0-C1").impedance(DoubleVector.of(10), 5, 1e-5);
        CircuitChoice choice = search().choose(List.of(onePoint), new Cancel());
        assertThat(choice.isFound()).isFalse();
        assertThat(choice.circuit()).hasToString("R0-CPE1");
        assertThat(fit(onePoint).status()).isEqualTo(FitResult.Status.FAILED);
    }

    @Test
    void takesOnlyBlockingCircuitsWhereTheElectrodesBlock() throws Cancelled {
        ImpedanceSpectrum arc = noisy(Circuit.parse("R0-p(R1,CPE1)").impedance(FREQUENCIES, 40, 900, 3e-7, 0.88), 4);
        CircuitChoice choice = CircuitSearch.blocking(FitSettings.defaults()).choose(List.of(arc), new Cancel());
        assertThat(choice.candidates())
                .extracting(CircuitChoice.Candidate::circuit)
                .noneMatch(code -> code.endsWith(")") || code.endsWith("Ws1"));
    }

    @Test
    void refusesValuesForParametersOfACircuitNotYetKnown() {
        FitSettings fixed = FitSettings.defaults().with(ParameterRules.none().fixing(Map.of("R1", 5.0)));
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

    private static FitResult fit(ImpedanceSpectrum spectrum) {
        try {
            return search().fit(new DataSource("simulated", 1), spectrum, Cell.unknown(), new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError("nobody asked to cancel", e);
        }
    }

    private static Flag flag(FitResult result, String code) {
        return result.flags().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.flags().toString()));
    }

    private static ImpedanceSpectrum noisy(ImpedanceSpectrum exact, long seed) {
        return noisy(exact, 0.005, seed);
    }

    private static ImpedanceSpectrum noisy(ImpedanceSpectrum exact, double noise, long seed) {
        return SimulatedSpectra.noisy(exact, noise, new Noise(seed), "search");
    }
}
