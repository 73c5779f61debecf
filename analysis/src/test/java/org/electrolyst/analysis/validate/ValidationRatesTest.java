package org.electrolyst.analysis.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.analysis.validate.Validations.validate;

import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.result.ValidationResult.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often spectra of random circuits are judged wrongly. */
class ValidationRatesTest {
    private static final int SPECTRA = Cases.count(200, 5000);

    @ParameterizedTest
    @CsvSource({"0, 0", "0.001, 0.005", "0.005, 0.01", "0.02, 0.02"})
    void rarelyRejectsAValidSpectrum(double noise, double mostRejected) {
        assertThat(rejected(noise, 0)).isLessThanOrEqualTo((int) Math.ceil(mostRejected * SPECTRA));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.05, 1", "0.001, 0.05, 0.99", "0.003, 0.05, 0.85", "0.005, 0.1, 0.9", "0.01, 0.2, 0.9"})
    void mostlyRejectsADriftingSpectrum(double noise, double change, double fewestRejected) {
        assertThat(rejected(noise, change)).isGreaterThanOrEqualTo((int) Math.floor(fewestRejected * SPECTRA));
    }

    private static int rejected(double noise, double change) {
        int rejected = 0;
        for (long seed = 0; seed < SPECTRA; seed++) {
            var sweep = change == 0 ? PassiveCircuits.spectrum(seed) : PassiveCircuits.drifting(seed, change);
            Verdict verdict = validate(SimulatedSpectra.noisy(sweep, noise, new Noise(seed), "rates"))
                    .verdict();
            rejected += verdict == Verdict.PASS ? 0 : 1;
        }
        return rejected;
    }
}
