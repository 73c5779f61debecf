package org.electrolyst.acquisition.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.junit.jupiter.api.Test;

class ResistanceTest {
    private static final PointStatus OVERLOAD = PointStatus.of(2);

    private static ImpedancePoint point(double hertz, double real, double imaginary) {
        return new ImpedancePoint(0, hertz, real, imaginary, PointStatus.OK);
    }

    @Test
    void comparesWhereTheEarlierSpectrumIsNearestToAResistance() {
        List<ImpedancePoint> earlier = List.of(point(1000, 100, -50), point(100, 200, -2), point(10, 300, -90));
        List<ImpedancePoint> later = List.of(point(1000, 500, -50), point(101, 210, -40), point(10, 900, -90));

        assertThat(Resistance.relativeChange(earlier, later).orElseThrow()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void cannotCompareASpectrumWithoutUsablePoints() {
        List<ImpedancePoint> overloaded = List.of(new ImpedancePoint(0, 100, 200, -2, OVERLOAD));

        assertThat(Resistance.relativeChange(overloaded, overloaded)).isEmpty();
        assertThat(Resistance.smallestOhm(overloaded)).isEmpty();
    }

    @Test
    void takesTheSmallestPositiveRealPart() {
        assertThat(Resistance.smallestOhm(List.of(point(1e5, -3, 40), point(1e4, 58, -9), point(10, 400, -90))))
                .hasValue(58);
    }
}
