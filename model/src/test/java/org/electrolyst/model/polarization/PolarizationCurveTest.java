package org.electrolyst.model.polarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.electrolyst.model.quantity.DoubleVector;
import org.junit.jupiter.api.Test;

class PolarizationCurveTest {
    private static final DoubleVector TWO = DoubleVector.of(0.01, 0.01);

    @Test
    void holdsCurrentAndVoltageOverTime() {
        PolarizationCurve curve = new PolarizationCurve(DoubleVector.of(0, 1), DoubleVector.of(2e-5, 1e-5), TWO);
        assertThat(curve.size()).isEqualTo(2);
    }

    @Test
    void allowsTwoPointsOfTheSameInstantButNoStepBack() {
        assertThat(new PolarizationCurve(DoubleVector.of(1, 1), TWO, TWO).size())
                .isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolarizationCurve(DoubleVector.of(1, 0.5), TWO, TWO))
                .withMessageContaining("point 2")
                .withMessageContaining("0.5 s after 1.0 s");
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        DoubleVector one = DoubleVector.of(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PolarizationCurve(TWO, one, TWO));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolarizationCurve(TWO, TWO, one));
        DoubleVector none = DoubleVector.empty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PolarizationCurve(none, none, none));
    }
}
