package org.electrolyst.model.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.electrolyst.model.quantity.DoubleVector;
import org.junit.jupiter.api.Test;

class ImpedanceSpectrumTest {
    private static final ImpedanceSpectrum UNSORTED = new ImpedanceSpectrum(
            DoubleVector.of(10, 1000, 1, 10), DoubleVector.of(1, 2, 3, 4), DoubleVector.of(-1, -2, -3, -4));

    @Test
    void aCapacitivePointHasANegativePhase() {
        ImpedanceSpectrum point = new ImpedanceSpectrum(DoubleVector.of(1), DoubleVector.of(3), DoubleVector.of(-4));
        assertThat(point.modulusOhm(0)).isEqualTo(5);
        assertThat(point.phaseRad(0)).isCloseTo(-0.9272952180016122, within(1e-15));
    }

    @Test
    void sortsFromHighToLowFrequencyAndKeepsTheOrderOfEqualOnes() {
        ImpedanceSpectrum sorted = UNSORTED.byDescendingFrequency();
        assertThat(sorted.frequencyHz().toArray()).containsExactly(1000, 10, 10, 1);
        assertThat(sorted.realOhm().toArray()).containsExactly(2, 1, 4, 3);
        assertThat(sorted.imaginaryOhm().toArray()).containsExactly(-2, -1, -4, -3);
    }

    @Test
    void keepsTheOrderOfMeasurementOtherwise() {
        assertThat(UNSORTED.frequencyHz().toArray()).containsExactly(10, 1000, 1, 10);
    }

    @Test
    void selectsPointsInTheOrderAskedFor() {
        ImpedanceSpectrum selected = UNSORTED.select(2, 0);
        assertThat(selected.frequencyHz().toArray()).containsExactly(1, 10);
        assertThat(selected.realOhm().toArray()).containsExactly(3, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> UNSORTED.select());
    }

    @Test
    void refusesFrequenciesThatAreNotPositiveAndSaysWhichPoint() {
        for (double bad : new double[] {0, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ImpedanceSpectrum(
                            DoubleVector.of(1, bad), DoubleVector.of(1, 1), DoubleVector.of(1, 1)))
                    .withMessageContaining("point 2");
        }
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        DoubleVector two = DoubleVector.of(1, 2);
        DoubleVector one = DoubleVector.of(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ImpedanceSpectrum(two, one, two));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImpedanceSpectrum(two, two, one));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ImpedanceSpectrum(DoubleVector.empty(), DoubleVector.empty(), DoubleVector.empty()));
    }
}
