package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsbDeviceTest {
    @Test
    void writesItsIdsWithFourDigitsEach() {
        assertThat(new UsbDevice(0x5, 0xABCD, Optional.empty(), Optional.empty()).ids())
                .isEqualTo("0005:abcd");
    }

    @Test
    void refusesIdsOfMoreThan16Bits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UsbDevice(0x10000, 1, Optional.empty(), Optional.empty()))
                .withMessageContaining("65536");
    }
}
