package org.electrolyst.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.junit.jupiter.api.Test;

class DoubleColumnsTest {
    @Test
    void writesColumnAfterColumnLeastSignificantByteFirst() {
        // IEEE 754: 1 is 3FF0000000000000, -2 is C000000000000000, 0.1 is 3FB999999999999A
        byte[] bytes = DoubleColumns.encode(DoubleVector.of(1, -2), DoubleVector.of(0.1, -0.0));
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("000000000000f03f" + "00000000000000c0" + "9a9999999999b93f" + "0000000000000080");
        assertThat(DoubleColumns.decode(bytes, 2))
                .isEqualTo(List.of(DoubleVector.of(1, -2), DoubleVector.of(0.1, -0.0)));
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoubleColumns.encode(DoubleVector.of(1, 2), DoubleVector.of(1)));
    }

    @Test
    void refusesBytesThatAreNoWholeColumnsOrNoNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleColumns.decode(new byte[23], 3));
        byte[] nan = HexFormat.of().parseHex("000000000000f87f");
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleColumns.decode(nan, 1));
    }
}
