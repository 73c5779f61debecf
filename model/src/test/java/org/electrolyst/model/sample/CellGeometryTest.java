package org.electrolyst.model.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.junit.jupiter.api.Test;

class CellGeometryTest {
    /** Pellet of 8 mm diameter and 2.1 mm thickness: L/A = 0.41778 per cm. */
    @Test
    void theCellConstantIsThicknessOverArea() {
        CellGeometry pellet = CellGeometry.ofDisc(mm(2.1), mm(8));
        assertThat(pellet.electrodeArea().si()).isCloseTo(0.502655e-4, within(1e-10));
        assertThat(pellet.cellConstantPerM()).isCloseTo(41.778, within(0.001));
        assertThat(pellet.relativeUncertainty()).isEmpty();
    }

    /** u(L)/L = 1/60 and u(A)/A = 2 x 0.05/10 add in quadrature. */
    @Test
    void theDiameterCountsTwiceInItsUncertainty() {
        CellGeometry pellet =
                CellGeometry.ofDisc(mm(0.60).withStandardUncertainty(1e-5), mm(10).withStandardUncertainty(5e-5));
        assertThat(pellet.electrodeArea().relativeUncertainty().orElseThrow()).isCloseTo(0.01, within(1e-15));
        assertThat(pellet.relativeUncertainty().orElseThrow()).isCloseTo(Math.sqrt(1 / 3600.0 + 1e-4), within(1e-15));
    }

    @Test
    void anUncertaintyThatIsHalfKnownIsUnknown() {
        CellGeometry pellet = CellGeometry.ofDisc(mm(0.60).withStandardUncertainty(1e-5), mm(10));
        assertThat(pellet.electrodeArea().standardUncertainty()).isEqualTo(OptionalDouble.empty());
        assertThat(pellet.relativeUncertainty()).isEmpty();
    }

    @Property(tries = 50)
    void theEquivalentDiameterOfADiscIsItsOwn(@ForAll @DoubleRange(min = 0.1, max = 100) double diameterMm) {
        assertThat(CellGeometry.ofDisc(mm(1), mm(diameterMm)).equivalentDiameterM())
                .isCloseTo(diameterMm * 1e-3, within(1e-15));
    }

    @Test
    void refusesLengthsThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellGeometry.ofDisc(mm(0), mm(10)))
                .withMessage("the thickness must be positive, not 0 m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellGeometry.ofDisc(mm(1), mm(-10)))
                .withMessageContaining("electrode diameter must be positive, not -10 mm");
    }

    @Test
    void refusesOtherDimensions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellGeometry(mm(1), mm(1)))
                .withMessage("the electrode area must be an area, not a length");
    }

    private static Quantity mm(double length) {
        return Quantity.of(length * 1e-3, Dimension.LENGTH);
    }
}
