package org.electrolyst.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleVectorTest {
    @Test
    void doesNotChangeWithTheArrayItWasMadeFrom() {
        double[] source = {1, 2, 3};
        DoubleVector vector = DoubleVector.of(source);
        source[0] = 99;
        assertThat(vector.at(0)).isEqualTo(1);
    }

    @Test
    void doesNotChangeWithTheArrayItGivesAway() {
        DoubleVector vector = DoubleVector.of(1, 2, 3);
        vector.toArray()[0] = 99;
        assertThat(vector.toArray()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFiniteAndSaysWhere(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoubleVector.of(1, 2, bad))
                .withMessageContaining("element 2");
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleVector.generate(3, i -> i == 1 ? bad : i));
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleVector.of(1).map(x -> bad));
    }

    @Test
    void generatesAndMapsElementByElement() {
        DoubleVector squares = DoubleVector.generate(4, i -> i * i);
        assertThat(squares.toArray()).containsExactly(0, 1, 4, 9);
        assertThat(squares.map(Math::sqrt).toArray()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void knowsItsExtremes() {
        DoubleVector vector = DoubleVector.of(3, -1, 2);
        assertThat(vector.min()).isEqualTo(-1);
        assertThat(vector.max()).isEqualTo(3);
        assertThatThrownBy(() -> DoubleVector.empty().min()).isInstanceOf(NoSuchElementException.class);
        assertThat(DoubleVector.empty().size()).isZero();
    }

    @Test
    void equalsByItsNumbers() {
        assertThat(DoubleVector.of(1, 2))
                .isEqualTo(DoubleVector.generate(2, i -> i + 1))
                .hasSameHashCodeAs(DoubleVector.of(1, 2))
                .isNotEqualTo(DoubleVector.of(2, 1))
                .isNotEqualTo(DoubleVector.of(1, 2, 3));
    }

    @Test
    void printsShortVectorsInFullAndLongOnesAsACount() {
        assertThat(DoubleVector.of(1, 2.5)).hasToString("[1.0, 2.5]");
        assertThat(DoubleVector.generate(9, i -> i)).hasToString("[9 numbers]");
    }
}
