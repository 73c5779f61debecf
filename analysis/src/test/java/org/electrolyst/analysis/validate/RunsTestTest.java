package org.electrolyst.analysis.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.electrolyst.model.result.ValidationResult.Residual;
import org.junit.jupiter.api.Test;

class RunsTestTest {
    /** Ten of each sign in two runs: 11 are expected, with a variance of 200 * 180 / (400 * 19). */
    @Test
    void countsRunsAsWaldAndWolfowitzDo() {
        double deviation = RunsTest.deviation(residuals(i -> i < 10 ? 1 : -1));
        assertThat(deviation).isCloseTo((2 - 11) / Math.sqrt(200.0 * 180 / (400 * 19)), within(1e-12));
    }

    @Test
    void signsThatAlternateHaveMoreRunsThanRandomOnes() {
        assertThat(RunsTest.deviation(residuals(i -> i % 2 == 0 ? 1 : -1))).isGreaterThan(4);
    }

    @Test
    void oneSignAloneSaysNothing() {
        assertThat(RunsTest.deviation(residuals(i -> 1))).isZero();
    }

    private static List<Residual> residuals(IntToDoubleFunction percent) {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Residual(i + 1, 100 - i, percent.applyAsDouble(i), percent.applyAsDouble(i), false))
                .toList();
    }
}
