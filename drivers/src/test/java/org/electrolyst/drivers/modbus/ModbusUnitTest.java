package org.electrolyst.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.JumpingTime;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.ModbusRequest;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.link.ScriptedLink;
import org.electrolyst.model.time.Cancel;
import org.junit.jupiter.api.Test;

class ModbusUnitTest {
    private static final Timing TIMING = Timing.ofMillis(0, 0, 300);
    private static final Register VALUE = Register.signed(7, 1);

    private final Cancel never = new Cancel();

    /** Two slaves on one line: unit u answers every register with 100 u. Probes are answered as well. */
    private static String twoSlaves(String sent) {
        int unit = sent.charAt(0);
        int count = sent.charAt(5);
        return unit > 2 ? "" : answer(unit, count, 100 * unit);
    }

    private static String answer(int unit, int count, int value) {
        StringBuilder frame = new StringBuilder("" + (char) unit + (char) 3 + (char) (2 * count));
        for (int i = 0; i < count; i++) {
            frame.append((char) (value >> 8 & 0xFF)).append((char) (value & 0xFF));
        }
        return checked(frame.toString());
    }

    /** A frame with its CRC-16. */
    private static String checked(String frame) {
        int crc = 0xFFFF;
        for (int at = 0; at < frame.length(); at++) {
            crc ^= frame.charAt(at);
            for (int i = 0; i < 8; i++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
            }
        }
        return frame + (char) (crc & 0xFF) + (char) (crc >> 8);
    }

    private static Port port(ScriptedLink link) {
        return Port.over(link, "memory", new JumpingTime());
    }

    @Test
    void severalUnitsShareAPortAndNoneTakesTheAnswerOfAnother() throws Exception {
        String[] late = {""};
        ScriptedLink link = new ScriptedLink(sent -> {
            String answer = twoSlaves(sent);
            if (sent.charAt(0) == 1 && sent.charAt(3) == 7 && late[0].isEmpty()) {
                late[0] = answer;
                return "";
            }
            return (sent.charAt(0) == 2 ? late[0] : "") + answer;
        });
        Port port = port(link);
        ModbusUnit first = new ModbusUnit(port, 1, TIMING, 0);
        ModbusUnit second = new ModbusUnit(port, 2, TIMING, 0);
        ModbusUnit absent = new ModbusUnit(port, 3, TIMING, 0);

        assertThatThrownBy(() -> first.read(VALUE, never)).isInstanceOf(NoReply.class);
        assertThat(second.read(VALUE, never)).isCloseTo(20, within(1e-12));
        assertThat(first.read(VALUE, never)).isCloseTo(10, within(1e-12));
        assertThatThrownBy(() -> absent.read(VALUE, never))
                .isInstanceOf(NoReply.class)
                .hasMessageContaining("unit 3");
    }

    @Test
    void waitsForABusyUnitAndGivesUpOnOneThatStaysBusy() throws Exception {
        int[] refusals = {2};
        ScriptedLink link = new ScriptedLink(sent -> sent.charAt(5) == 1 && refusals[0]-- > 0
                ? checked("\u0001\u0083\u0006")
                : answer(1, sent.charAt(5), 50));
        ModbusUnit unit = new ModbusUnit(port(link), 1, TIMING, 0);

        assertThat(unit.read(VALUE, never)).isCloseTo(5, within(1e-12));
        refusals[0] = 1000;
        assertThatThrownBy(() -> unit.read(VALUE, never))
                .isInstanceOf(DeviceFault.class)
                .hasMessageContaining("busy");
    }

    @Test
    void saysWhatWasRefused() {
        for (var code : List.of(1, 2, 3, 4)) {
            ScriptedLink link = new ScriptedLink(sent -> sent.charAt(1) == 6
                    ? checked("\u0001\u0086" + (char) code.intValue())
                    : answer(1, sent.charAt(5), 0));
            ModbusUnit unit = new ModbusUnit(port(link), 1, TIMING, 0);
            assertThatThrownBy(() -> unit.write(VALUE, 3, never))
                    .isInstanceOf(code == 4 ? DeviceFault.class : Rejected.class)
                    .hasMessageContaining("function 6 on register 7 of unit 1")
                    .hasMessageContaining(String.format(Locale.ROOT, "exception %d", code));
        }
    }

    @Test
    void sendsNoNumberThatDoesNotFit() {
        ScriptedLink link = new ScriptedLink(ModbusUnitTest::twoSlaves);
        ModbusUnit unit = new ModbusUnit(port(link), 1, TIMING, 0);

        assertThatThrownBy(() -> unit.write(VALUE, 4000, never))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("nothing was sent");
        assertThat(link.sent()).isEmpty();
    }

    @Property
    void everyWordIsANumberThatIsWrittenAsTheSameWord(
            @ForAll @IntRange(max = 0xFFFF) int word, @ForAll @IntRange(max = 3) int decimals) {
        for (Register.Kind kind : List.of(Register.Kind.SIGNED, Register.Kind.UNSIGNED)) {
            Register register = new Register(7, kind, decimals);
            double value = RegisterCodec.decode(register, List.of(word)).orElseThrow();
            assertThat(RegisterCodec.encode(register, value)).containsExactly(word);
        }
    }

    @Property
    void everyPairOfWordsIsAFiniteNumberOrNone(
            @ForAll @IntRange(max = 0xFFFF) int high, @ForAll @IntRange(max = 0xFFFF) int low) {
        OptionalDouble value = RegisterCodec.decode(Register.ieee(0), List.of(high, low));
        boolean finite = (high & 0x7F80) != 0x7F80;
        assertThat(value.isPresent()).isEqualTo(finite);
        Register swapped = new Register(0, Register.Kind.FLOAT_LOW_WORD_FIRST, 0);
        assertThat(RegisterCodec.decode(swapped, List.of(low, high))).isEqualTo(value);
        value.ifPresent(v -> assertThat(
                        RegisterCodec.decode(Register.ieee(0), RegisterCodec.encode(Register.ieee(0), v)))
                .hasValue(v));
    }

    @Test
    void refusesToReadMoreThanOneFrameHolds() {
        assertThatThrownBy(() -> ModbusRequest.Read.holding(1, 0, 126)).isInstanceOf(IllegalArgumentException.class);
    }
}
