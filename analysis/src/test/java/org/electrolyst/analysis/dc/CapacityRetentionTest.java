package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

class CapacityRetentionTest {
    private static final DoubleVector CYCLES = DoubleVector.of(1, 10, 200);
    private static final DoubleVector DISCHARGE = DoubleVector.of(125, 130.4, 120);

    /** The review's cell: 120 mAh/g after 200 cycles are 96 % of the first and 92 % of the tenth cycle. */
    @Test
    void aRetentionNamesItsReference() {
        CapacityRetention retention = CapacityRetention.of(CYCLES, DISCHARGE, Optional.empty(), 10);
        assertThat(retention.ofFirst()).isCloseTo(0.96, within(1e-9));
        assertThat(retention.ofReference()).isCloseTo(0.92, within(0.0005));
        assertThat(retention.result("x").number("cycle.reference").orElseThrow().value())
                .isEqualTo(10);
        assertThat(CapacityRetention.impliedReference(120, 0.96)).isCloseTo(125.0, within(0.05));
        assertThat(CapacityRetention.impliedReference(120, 0.92)).isCloseTo(130.4, within(0.05));
    }

    @Test
    void efficiencyIsThatOfTheLastCycle() {
        assertThat(CapacityRetention.of(CYCLES, DISCHARGE, Optional.of(DoubleVector.of(150, 131, 125)), 1)
                        .lastEfficiency())
                .contains(120 / 125.0);
        assertThat(CapacityRetention.of(CYCLES, DISCHARGE, Optional.of(DoubleVector.of(100, 100, 100)), 1)
                        .flags())
                .extracting(Flag::code)
                .contains("efficiencyAboveOne");
    }

    @Test
    void badTablesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapacityRetention.of(CYCLES, DISCHARGE, Optional.empty(), 5))
                .withMessageContaining("no cycle 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapacityRetention.of(DoubleVector.of(1, 1, 2), DISCHARGE, Optional.empty(), 1))
                .withMessageContaining("must rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapacityRetention.of(CYCLES, DoubleVector.of(1, 0, 1), Optional.empty(), 1))
                .withMessageContaining("row 2 must be positive");
    }
}
