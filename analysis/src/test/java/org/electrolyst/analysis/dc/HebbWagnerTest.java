package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.CellGeometry;
import org.junit.jupiter.api.Test;

class HebbWagnerTest {
    private static final CellGeometry GEOMETRY =
            new CellGeometry(Quantity.of(1e-3, Dimension.LENGTH), Quantity.of(1e-4, Dimension.AREA));
    /** 25.693 mV: kT/e at 25 °C, and A/L of 0.1 m. */
    private static final double AMPERES_PER_S_PER_M = 0.025692579 * 0.1;

    @Test
    void recoversElectronsAndHoles() {
        HebbWagner result = HebbWagner.of(currents(3e-8, 1e-10, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25), GEOMETRY, 298.15);
        assertThat(result.electronsSPerM().value()).isCloseTo(3e-8, withinPercentage(1e-3));
        assertThat(result.holesSPerM().value()).isCloseTo(1e-10, withinPercentage(1e-3));
        assertThat(result.flags()).isEmpty();
    }

    @Test
    void saysWhichCarrierIsNotDetermined() {
        List<SteadyCurrent> plateau = currents(3e-8, 0, 0.2, 0.3, 0.35, 0.4, 0.45);
        assertThat(HebbWagner.of(plateau, GEOMETRY, 298.15).flags())
                .extracting(Flag::code)
                .contains("holesNotDetermined");
    }

    @Test
    void refusesAVoltageThatWouldPlate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HebbWagner.of(currents(3e-8, 1e-10, -0.1, 0.1, 0.2, 0.3), GEOMETRY, 298.15))
                .withMessageContaining("must be positive, not -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HebbWagner.of(currents(3e-8, 1e-10, 0.1, 0.2, 0.3), GEOMETRY, 298.15))
                .withMessageContaining("4 voltages");
    }

    private static List<SteadyCurrent> currents(double electrons, double holes, double... voltages) {
        return Arrays.stream(voltages)
                .mapToObj(v -> new SteadyCurrent(v, current(electrons, holes, v / 0.025692579), OptionalDouble.empty()))
                .toList();
    }

    private static double current(double electrons, double holes, double u) {
        return AMPERES_PER_S_PER_M * (electrons * (1 - Math.exp(-u)) + holes * (Math.exp(u) - 1));
    }
}
