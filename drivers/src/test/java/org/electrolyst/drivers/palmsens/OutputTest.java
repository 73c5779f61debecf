package org.electrolyst.drivers.palmsens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.model.measurement.PointStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of the protocol sheet. */
class OutputTest {
    @Test
    void readsAPackageOfTheMakersExamples() throws Exception {
        List<Variable> v = variables("Pda84E63DAn;ba82AB973f,14,284");

        assertThat(v.get(0).type()).isEqualTo("da");
        assertThat(v.get(0).value().orElseThrow()).isCloseTo(5.137370e-3, within(1e-9));
        assertThat(v.get(1).value().orElseThrow()).isCloseTo(2.799987e-9, within(1e-15));
        assertThat(v.get(1).status()).isEqualTo(4);
        assertThat(v.get(1).range()).isEqualTo(OptionalInt.of(132));
    }

    @Test
    void readsNegativeValues() throws Exception {
        List<Variable> v = variables("Pda7F85F3Fu;ba48D503Dp,10,288");

        assertThat(v.get(0).value().orElseThrow()).isCloseTo(-0.499905, within(1e-9));
        assertThat(v.get(1).value().orElseThrow()).isCloseTo(-57.847747e-6, within(1e-12));
        assertThat(v.get(1).range()).isEqualTo(OptionalInt.of(136));
    }

    @Test
    void readsAnImpedance() throws Exception {
        DataPackage point = ((Output.Data) Output.parse("PdcDF5E100m;cc8173FF4m,10,212;cd7F39A90m,10,204")).values();

        assertThat(point.values(
                        List.of(VariableType.FREQUENCY, VariableType.REAL_IMPEDANCE, VariableType.IMAGINARY_IMPEDANCE)))
                .containsExactly(100e3, 1523.7, -812.4);
        assertThat(point.status(CurrentRanges.EMSTAT4_LR)).isEqualTo(PointStatus.OK.inRange(OptionalDouble.of(100e-6)));
    }

    @Test
    void readsTimeAndCurrent() throws Exception {
        List<Variable> v = variables("PebDF5E100n;ba97D7840p,10,212");

        assertThat(v.get(0).value().orElseThrow()).isEqualTo(0.1);
        assertThat(v.get(1).value().orElseThrow()).isEqualTo(25e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pba8000000 ", "Pba8000000", "Pba8000000i"})
    void readsZeroWithItsPrefixEvenWhereABlankOneWasTrimmed(String line) throws Exception {
        assertThat(variables(line).get(0).value().orElseThrow()).isZero();
    }

    @Test
    void takesAPrefixThatIsAHexadecimalDigitForAPrefix() throws Exception {
        assertThat(variables("Pba8000001f").get(0).value().orElseThrow()).isEqualTo(1e-15);
        assertThat(variables("Pba8000001E").get(0).value().orElseThrow()).isEqualTo(1e18);
    }

    @Test
    void passesNoNumberOnWhereTheDeviceHasNone() throws Exception {
        DataPackage point = ((Output.Data) Output.parse("Pba     nan,12")).values();

        assertThat(point.variables().get(0).value()).isEmpty();
        assertThatThrownBy(() -> point.values(List.of(VariableType.CURRENT))).isInstanceOf(DeviceFault.class);
    }

    @Test
    void ignoresMetadataThatItDoesNotKnow() throws Exception {
        Variable current = variables("Pba8000001m,7Q,12,4A,20F,99999").get(0);

        assertThat(current.status()).isEqualTo(2);
        assertThat(current.range()).isEqualTo(OptionalInt.of(15));
    }

    @Test
    void joinsTheStatusOfAllValues() throws Exception {
        DataPackage point = ((Output.Data) Output.parse("Pba8000001m,12;ab8000001m,18")).values();

        assertThat(point.status(CurrentRanges.PICO)).isEqualTo(PointStatus.of(2 | 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P",
                "Pba",
                "Pba800000",
                "PbaG000000m",
                "Pba8000000?",
                "Pba8000000mm",
                "Pba8000001m,1Q",
                "nonsense",
                "M0",
                "M0001",
                "\u00ff"
            })
    void callsAnythingElseMalformed(String line) {
        assertThatThrownBy(() -> Output.parse(line)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({"!0032: Line 12, 0032, Line 12", "e!4001: Line 3, 4001, Line 3", "Z!0006, 0006, ''"})
    void findsErrorsWhereverTheyStand(String line, String code, String where) throws Exception {
        assertThat(Output.parse(line)).isEqualTo(new Output.Failure(code, where));
    }

    @Test
    void hasWordsForEveryErrorAndAPlaceWithinOneLine() {
        assertThat(new Output.Failure("0032", "Line 12").words())
                .isEqualTo("error 0032, critical overload of the cell, measurement aborted at Line 12 ± 1");
        assertThat(DeviceError.words("7fff")).contains("fatal");
        assertThat(DeviceError.words("ABCD")).contains("unknown");
    }

    @Property
    void neverFailsInAnyOtherWayOnRandomBytes(
            @ForAll @StringLength(max = 60) @CharRange(from = 0, to = 255) String line) {
        assertReadsOrRefuses(line);
        assertReadsOrRefuses("P" + line);
        assertReadsOrRefuses("Pba8000000m," + line);
    }

    private static void assertReadsOrRefuses(String line) {
        try {
            assertThat(Output.parse(line)).isNotNull();
        } catch (Malformed e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    private static List<Variable> variables(String line) throws Malformed {
        return ((Output.Data) Output.parse(line)).values().variables();
    }
}
