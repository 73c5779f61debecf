package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

/** 1 cm² of 100 Ω cm², plated and stripped for an hour each at 0.1, 0.2, ... mA/cm². */
class PlatingTestTest {
    private static final double AREA = 1e-4;
    private static final double OHM = 100;

    private final List<double[]> samples = new ArrayList<>();

    @Test
    void overpotentialAndAreaResistanceFollowOhm() {
        cycle(0.1e-3, part -> 1);
        cycle(0.2e-3, part -> 1);
        PlatingTest test = test();
        assertThat(test.halfCycles())
                .hasSize(4)
                .allSatisfy(half -> assertThat(half.areaResistanceOhmM2()).isCloseTo(OHM * AREA, within(1e-9)));
        assertThat(test.halfCycles().get(2).overpotentialV()).isCloseTo(0.02, within(1e-9));
        assertThat(test.passedAPerM2().orElseThrow()).isCloseTo(2, within(1e-9));
        assertThat(test.failedAPerM2()).isEmpty();
        assertThat(test.flags()).extracting(Flag::code).containsExactly("noShort");
    }

    @Test
    void aFallOfMoreThanAFifthIsAShort() {
        cycle(0.1e-3, part -> 1 - 0.15 * part);
        cycle(0.2e-3, part -> 1);
        cycle(0.3e-3, part -> part < 0.6 ? 1 : 0.5);
        PlatingTest test = test();
        assertThat(test.passedAPerM2().orElseThrow()).isCloseTo(2, within(1e-9));
        assertThat(test.failedAPerM2().orElseThrow()).isCloseTo(3, within(1e-9));
        assertThat(test.flags()).extracting(Flag::code).contains("voltageDrop");
    }

    @Test
    void aLowResistanceFromTheBeginningOfAHalfCycleIsASoftShort() {
        cycle(0.1e-3, part -> 1);
        cycle(0.2e-3, part -> 1);
        cycle(0.3e-3, part -> 0.6);
        PlatingTest test = test();
        assertThat(test.failedAPerM2().orElseThrow()).isCloseTo(3, within(1e-9));
        assertThat(test.flags()).extracting(Flag::code).contains("softShort");
    }

    @Test
    void aRisingVoltageIsALossOfContact() {
        cycle(0.1e-3, part -> 1 + part);
        assertThat(test().flags()).extracting(Flag::code).contains("contactLoss");
    }

    @Test
    void wrongSignsAndEmptyTestsAreSeen() {
        cycle(0.1e-3, part -> -1);
        assertThat(test().flags()).extracting(Flag::code).contains("currentAgainstVoltage");
        samples.clear();
        samples.add(new double[] {0, 0, 0});
        assertThatIllegalArgumentException().isThrownBy(this::test).withMessageContaining("no current");
        samples.add(new double[] {0, 1, 1});
        assertThatIllegalArgumentException().isThrownBy(this::test).withMessageContaining("must rise");
    }

    /** Both directions and a rest; {@code shape} multiplies I R over the course of each half-cycle, 0 to 1. */
    private void cycle(double current, DoubleUnaryOperator shape) {
        for (double sign : new double[] {1, -1}) {
            for (int i = 0; i < 120; i++) {
                double i0 = sign * current;
                add(i0, i0 * OHM * shape.applyAsDouble(i / 119.0));
            }
        }
        for (int i = 0; i < 10; i++) {
            add(0, 0);
        }
    }

    private void add(double current, double voltage) {
        samples.add(new double[] {30.0 * samples.size(), current, voltage});
    }

    private PlatingTest test() {
        return PlatingTest.of(new PolarizationCurve(column(0), column(1), column(2)), AREA);
    }

    private DoubleVector column(int k) {
        return DoubleVector.generate(samples.size(), i -> samples.get(i)[k]);
    }
}
