package org.electrolyst.drivers.linkam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.electrolyst.drivers.frame.FixedFrameReader;
import org.electrolyst.drivers.stage.StageReading.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusBlockTest {
    private static final String HEATING = "\u0010\u0080\u0080\u0080\u0080\u008000FA\r";

    @Test
    void readsTheExampleOfTheSheet() {
        StatusBlock status = StatusBlock.of(HEATING);

        assertThat(status.state()).isEqualTo(State.HEATING);
        assertThat(status.temperatureK()).isCloseTo(298.15, within(1e-9));
        assertThat(status.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"00FA, 250", "FC18, -1000", "fc18, -1000", "FFFF, -1", "1770, 6000", "0000, 0"})
    void readsTemperaturesAsTwosComplementInEitherCase(String digits, int tenthsC) {
        String frame = HEATING.substring(0, 6) + digits + "\r";

        assertThat(StatusBlock.isOne(frame)).isTrue();
        assertThat(StatusBlock.of(frame).temperatureTenthsC()).isEqualTo(tenthsC);
    }

    @ParameterizedTest
    @CsvSource({
        "1, STOPPED",
        "16, HEATING",
        "17, HEATING",
        "32, COOLING",
        "33, COOLING",
        "48, HOLDING",
        "49, HOLDING",
        "80, HOLDING"
    })
    void tellsTheStateByTheHighNibble(int firstByte, State state) {
        assertThat(StatusBlock.of((char) firstByte + HEATING.substring(1)).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"130, sensor open", "132, overload", "136, above 300"})
    void namesFaults(int errorByte, String words) {
        String frame = HEATING.charAt(0) + "" + (char) errorByte + HEATING.substring(2);

        assertThat(StatusBlock.of(frame).faults()).contains(words);
    }

    @Property
    void isFoundAfterGarbageThatHoldsNoFrame(
            @ForAll @StringLength(max = 40) @CharRange(from = 0, to = 255) String garbage) {
        FixedFrameReader reader = new FixedFrameReader(StatusBlock.LENGTH, StatusBlock::isOne);

        reader.add(garbage.replace('\r', '\n') + HEATING);

        assertThat(reader.next()).contains(HEATING);
    }

    @Property
    void isNeverTakenFromAFrameWithADamagedDigit(@ForAll @CharRange(from = 'G', to = 'Z') char wrong) {
        assertThat(StatusBlock.isOne(HEATING.substring(0, 7) + wrong + HEATING.substring(8)))
                .isFalse();
    }
}
