package org.electrolyst.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void isFiniteAndItsUncertaintyNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(Double.NaN, Dimension.LENGTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(Double.POSITIVE_INFINITY, Dimension.LENGTH))
                .withMessageContaining("length");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1, -0.1, Dimension.LENGTH));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1, Double.NaN, Dimension.LENGTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(1, Double.POSITIVE_INFINITY, Dimension.LENGTH));
    }

    @Test
    void relativeUncertaintyIsOfTheMagnitude() {
        assertThat(Quantity.of(-4, 1, Dimension.VOLTAGE).relativeUncertainty()).hasValue(0.25);
        assertThat(Quantity.of(0, 1, Dimension.VOLTAGE).relativeUncertainty()).isEmpty();
        assertThat(Quantity.of(4, Dimension.VOLTAGE).relativeUncertainty()).isEmpty();
    }

    @Test
    void anUncertaintyCanBeReplaced() {
        assertThat(Quantity.of(4, 1, Dimension.VOLTAGE).withStandardUncertainty(2))
                .isEqualTo(Quantity.of(4, 2, Dimension.VOLTAGE));
    }
}
