package org.electrolyst.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrheniusResultTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnUncertaintyThatIsNone(double u) {
        assertThatThrownBy(() -> new Point(300, 1e-3, OptionalDouble.of(u)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(u));
    }

    @Test
    void aPointMayBeKnownExactlyOrWithoutUncertainty() {
        assertThat(new Point(300, 1e-3, OptionalDouble.of(0)).standardUncertaintySPerM())
                .hasValue(0);
        assertThat(new Point(300, 1e-3, OptionalDouble.empty()).standardUncertaintySPerM())
                .isEmpty();
    }
}
