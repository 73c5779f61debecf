package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

class InterfaceAgeingTest {
    private static final DoubleVector HOURS = DoubleVector.generate(24, i -> 3600.0 * (i + 1));
    private static final double TAU = 5 * 3600;

    @Test
    void choosesTheLawThatTheResistanceFollowed() {
        assertThat(share(InterfaceAgeing.Law.SQUARE_ROOT, t -> 300 + 0.5 * Math.sqrt(t)))
                .isGreaterThan(0.85);
        assertThat(share(InterfaceAgeing.Law.PLATEAU, t -> 300 + 120 * (1 - Math.exp(-t / TAU))))
                .isGreaterThan(0.95);
        assertThat(share(InterfaceAgeing.Law.CONSTANT, t -> 300)).isGreaterThan(0.75);
    }

    @Test
    void intervalsOfGrowthAndTimeConstantHoldTheTruth() {
        assertThat(coverage(t -> 300 + 0.5 * Math.sqrt(t), "growth", 0.5)).isBetween(0.9, 0.99);
        assertThat(coverage(t -> 300 + 120 * (1 - Math.exp(-t / TAU)), "timeConstant", TAU))
                .isBetween(0.9, 0.99);
    }

    @Test
    void aPlateauBeyondTheRecordIsAnExtrapolation() {
        DoubleUnaryOperator slow = t -> 300 + 2000 * (1 - Math.exp(-t / (8 * TAU)));
        assertThat(InterfaceAgeing.of(HOURS, HOURS.map(slow), Optional.empty()).flags())
                .extracting(Flag::code)
                .contains("plateauNotReached");
    }

    @Test
    void aContactThatImprovesIsNoGrowth() {
        assertThat(InterfaceAgeing.of(HOURS, HOURS.map(t -> 300 - 0.5 * Math.sqrt(t)), Optional.empty())
                        .flags())
                .extracting(Flag::code)
                .contains("resistanceFalls");
    }

    @Test
    void badSeriesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> InterfaceAgeing.of(DoubleVector.of(1, 2, 3), DoubleVector.of(1, 2, 3), Optional.empty()))
                .withMessageContaining("at least 6 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceAgeing.of(HOURS, HOURS.map(t -> -1), Optional.empty()))
                .withMessageContaining("positive");
        DoubleVector back = DoubleVector.generate(24, i -> i == 7 ? 0 : HOURS.at(i));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterfaceAgeing.of(back, HOURS, Optional.empty()))
                .withMessageContaining("row 8");
    }

    private static InterfaceAgeing noisy(DoubleUnaryOperator law, long seed) {
        Noise noise = new Noise(seed);
        return InterfaceAgeing.of(
                HOURS,
                DoubleVector.generate(
                        HOURS.size(), i -> law.applyAsDouble(HOURS.at(i)) + 2 * noise.standardNormal("R", i)),
                Optional.empty());
    }

    private static double share(InterfaceAgeing.Law wanted, DoubleUnaryOperator law) {
        int cases = Cases.count(60, 600);
        int right = 0;
        for (int seed = 1; seed <= cases; seed++) {
            right += noisy(law, seed).law() == wanted ? 1 : 0;
        }
        return (double) right / cases;
    }

    private static double coverage(DoubleUnaryOperator law, String name, double truth) {
        int stated = 0;
        int held = 0;
        for (int seed = 1; seed <= Cases.count(150, 1500); seed++) {
            Optional<Estimate> number = noisy(law, seed).result("x").number(name);
            if (number.isPresent()) {
                stated++;
                held += number.get().lower95().orElseThrow() <= truth
                                && truth <= number.get().upper95().orElseThrow()
                        ? 1
                        : 0;
            }
        }
        return (double) held / stated;
    }
}
