package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.analysis.fit.Fits.covers;
import static org.electrolyst.analysis.fit.Fits.fit;
import static org.electrolyst.analysis.fit.Fits.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.TwoArcElectrolyte;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

/** How often the stated intervals hold the truth, over spectra that no fit has seen; physics and noise from the fixtures. */
class CoverageTest {
    private static final List<String> NAMES =
            List.of("R0", "R1", "CPE1.Q", "CPE1.n", "R2", "CPE2.Q", "CPE2.n", "CPE3.Q", "CPE3.n");
    private static final int TAU_R = 1;
    private static final int TAU_Q = 2;
    private static final int TAU_N = 3;

    /**
     * The 95 % interval of each of the nine parameters holds the truth in 93 to 97 % of many spectra; of few, within four
     * standard deviations of a binomial share. And the residuals of a true circuit are rarely called systematic.
     */
    @Test
    void ninetyFivePercentOfTheIntervalsHoldTheTruth() {
        int spectra = Cases.count(300, 1000);
        int[] covered = new int[NAMES.size()];
        int systematic = 0;
        for (int k = 0; k < spectra; k++) {
            TwoArcElectrolyte truth = TwoArcElectrolyte.draw(7_000_000 + k);
            FitResult result = fit(TwoArcElectrolyte.CIRCUIT, truth.measured(new Noise(k)));
            count(result, truth, covered);
            systematic += result.flags().stream().map(Flag::code).anyMatch("systematicResiduals"::equals) ? 1 : 0;
        }
        double tolerance = Math.max(0.02, 4 * Math.sqrt(0.95 * 0.05 / spectra));
        for (int j = 0; j < covered.length; j++) {
            assertThat(covered[j] / (double) spectra)
                    .as("share of intervals of %s that hold it", NAMES.get(j))
                    .isBetween(0.95 - tolerance, Math.min(0.95 + tolerance, 0.99));
        }
        assertThat(systematic).isLessThan(1 + spectra / 100);
    }

    /**
     * An ideal capacitor fitted as a constant phase element: half of the exponents end at their bound of 1. Held there, they
     * would make the others look too certain.
     */
    @Test
    void anExponentAtItsBoundDoesNotMakeTheOthersLookCertain() {
        int spectra = Cases.count(200, 1500);
        int[] covered = new int[NAMES.size()];
        int atBound = 0;
        for (int k = 0; k < spectra; k++) {
            TwoArcElectrolyte truth = nearlyIdeal(TwoArcElectrolyte.draw(8_000_000 + k), k);
            FitResult result = fit(TwoArcElectrolyte.CIRCUIT, truth.measured(new Noise(k)));
            if (parameter(result, "CPE1.n").atBound()) {
                atBound++;
                count(result, truth, covered);
            }
        }
        assertThat(atBound).isGreaterThan(spectra / 10);
        for (int j = 0; j < covered.length; j++) {
            assertThat(covered[j] / (double) atBound)
                    .as("share of intervals of %s that hold it", NAMES.get(j))
                    .isGreaterThan(0.95 - 4 * Math.sqrt(0.95 * 0.05 / atBound));
        }
    }

    private static void count(FitResult result, TwoArcElectrolyte truth, int[] covered) {
        Arrays.setAll(covered, j -> covered[j] + (covers(result, NAMES.get(j), truth.value(j)) ? 1 : 0));
    }

    /** The same with an exponent of the first arc between 0.99 and 1. */
    private static TwoArcElectrolyte nearlyIdeal(TwoArcElectrolyte drawn, long seed) {
        double[] values = new double[NAMES.size()];
        Arrays.setAll(values, drawn::value);
        double tau = Math.pow(values[TAU_R] * values[TAU_Q], 1 / values[TAU_N]);
        values[TAU_N] = new SplittableRandom(seed).nextDouble(0.99, 1);
        values[TAU_Q] = Math.pow(tau, values[TAU_N]) / values[TAU_R];
        return TwoArcElectrolyte.of(values);
    }
}
