package org.electrolyst.analysis.drt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.drt.KnownDistributions.drt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.electrolyst.analysis.SharedData;
import org.electrolyst.model.result.DrtResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spectra kept beside the project, with default settings. */
class MeasuredDistributionsTest {
    /** Totals of two arcs in front of a blocking tail: the errors of R1 + R2 over 200 spectra with 0.5 % noise. */
    @Test
    void findsTheTotalOfBlockedCells() {
        List<double[]> truth = SharedData.rows("bench-200/truth.csv");
        double[] errors = truth.stream()
                .mapToDouble(row -> {
                    DrtResult.Distribution found = drt(SharedData.spectrum(
                            String.format(Locale.ROOT, "bench-200/sp_%03.0f.csv", row[0]), 0, 1, 2));
                    assertThat(found.tail()).isPresent();
                    assertThat(found.tail().get().isCapacitor()).isFalse();
                    return Math.abs(found.polarizationResistanceOhm() / (row[2] + row[5]) - 1);
                })
                .sorted()
                .toArray();
        assertThat(errors).hasSize(200);
        assertThat(errors[99]).isLessThan(0.012);
        assertThat(errors[179]).isLessThan(0.04);
        assertThat(Arrays.stream(errors).max().orElseThrow()).isLessThan(0.12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zarc", "negami"})
    void findsTheResistanceOfSimulatedRelaxations(String name) {
        DrtResult.Distribution found = drt(SharedData.spectrum("pydrttools/" + name + "_data.txt", 0, 1, 2));
        assertThat(found.polarizationResistanceOhm()).isCloseTo(50, withinPercentage(1));
        assertThat(found.seriesResistanceOhm()).isCloseTo(10, withinPercentage(1));
        assertThat(found.tail()).isEmpty();
    }

    /** Two merged arcs whose sum is 1455 to 1457 Ω by circuit fits, in front of a spike with n = 0.893. */
    @Test
    void findsTheTotalOfAnArgyroditePellet() {
        DrtResult.Distribution found =
                drt(SharedData.spectrum("hybrid-drt/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt", 0, 1, 2));
        assertThat(found.tail().orElseThrow().exponent()).isCloseTo(0.893, within(0.01));
        assertThat(found.seriesResistanceOhm() + found.polarizationResistanceOhm())
                .isCloseTo(1456, withinPercentage(6));
    }
}
