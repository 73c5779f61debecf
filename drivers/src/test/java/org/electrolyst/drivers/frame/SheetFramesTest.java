package org.electrolyst.drivers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that the descriptions of the protocols print. */
class SheetFramesTest {
    @Test
    void writesTheModbusRequestsOfTheSheets() {
        assertThat(hex(ModbusRequest.Read.holding(1, 1, 1).bytes())).isEqualTo("01 03 00 01 00 01 D5 CA");
        assertThat(hex(ModbusRequest.Read.holding(1, 1, 5).bytes())).isEqualTo("01 03 00 01 00 05 D4 09");
        assertThat(hex(ModbusRequest.Read.holding(1, 0x8002, 2).bytes())).isEqualTo("01 03 80 02 00 02 4C 0B");
        assertThat(hex(new ModbusRequest.WriteOne(1, 2, 2000).bytes())).isEqualTo("01 06 00 02 07 D0 2B A6");
        assertThat(hex(new ModbusRequest.WriteOne(1, 2, -500).bytes())).isEqualTo("01 06 00 02 FE 0C 68 6F");
        assertThat(hex(new ModbusRequest.WriteMany(1, 2, List.of(2000)).bytes()))
                .isEqualTo("01 10 00 02 00 01 02 07 D0 A4 1E");
        assertThat(hex(new ModbusRequest.WriteMany(1, 0x8004, List.of(0x4422, 0xA000)).bytes()))
                .isEqualTo("01 10 80 04 00 02 04 44 22 A0 00 5F 60");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 01 03 02 00 FD 79 C5, '[253]'",
        "1, 1, 01 03 02 00 00 B8 44, '[0]'",
        "1, 5, 01 03 0A 00 FD 07 D0 01 59 01 59 07 C6 A6 58, '[253, 2000, 345, 345, 1990]'",
        "32770, 2, 01 03 04 41 CA B8 52 3D CC, '[16842, 47186]'"
    })
    void readsTheModbusAnswersOfTheSheets(int first, int count, String bytes, String words) {
        ModbusReader reader = new ModbusReader(ModbusRequest.Read.holding(1, first, count));
        reader.add(Instant.EPOCH, unhex(bytes));

        assertThat(((ModbusAnswer.Registers) reader.next().orElseThrow()).words())
                .hasToString(words);
    }

    @Test
    void knowsARefusalAndSkipsEchoesAndOtherUnits() {
        ModbusReader reader = new ModbusReader(ModbusRequest.Read.holding(1, 1, 1));

        reader.add(Instant.EPOCH, unhex("01 03 00 01 00 01 D5 CA")); // echo
        reader.add(Instant.EPOCH, unhex("01 03 0A 00 FD 07 D0 01 59 01 59 07 C6 A6 58")); // five registers
        reader.add(Instant.EPOCH, unhex("00 01 83 02 C0 F1 00"));

        assertThat(reader.next()).contains(new ModbusAnswer.Refused(2));
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void speaksEiBisynchAsTheSheetPrintsIt() {
        assertThat(hex(BisynchRequest.read(1, "PV"))).isEqualTo("04 30 30 31 31 50 56 05");
        assertThat(hex(BisynchRequest.write(1, "SL", "650.0")))
                .isEqualTo("04 30 30 31 31 02 53 4C 36 35 30 2E 30 03 31");
        BisynchReader reader = new BisynchReader();
        reader.add(Instant.EPOCH, unhex("02 50 56 31 38 2E 33 03 11 06 15 04"));

        assertThat(reader.next()).contains(new BisynchAnswer.Value("PV", "18.3"));
        assertThat(reader.next()).contains(new BisynchAnswer.Accepted());
        assertThat(reader.next()).contains(new BisynchAnswer.Refused());
        assertThat(reader.next()).contains(new BisynchAnswer.End());
        assertThatIllegalArgumentException().isThrownBy(() -> BisynchRequest.read(100, "PV"));
    }

    @ParameterizedTest
    @CsvSource({
        "+298.150, 298.15",
        "-0.05, -0.05",
        "1E-3, 0.001",
        "+1.234000E+01, 12.34",
        " 7. , 7",
        ".5, 0.5",
        "-0.0, 0"
    })
    void readsNumbers(String text, double value) {
        assertThat(Decimal.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "99999999999999999999999999999999999999",
        "'1,5'",
        "nan",
        "inf",
        "1e999",
        "0x10",
        "---.--",
        "1 2",
        "+-1",
        "1.5f",
        "１"
    })
    void refusesWhatIsNoNumber(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
    }

    private static String hex(String bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String unhex(String bytes) {
        return new String(
                HexFormat.ofDelimiter(" ").parseHex(bytes.toLowerCase(Locale.ROOT)), StandardCharsets.ISO_8859_1);
    }
}
